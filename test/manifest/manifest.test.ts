/** The manifest as it stands has no problem, and each rule sees the fault it is there for. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { checkManifest, pngSize, type ImageSize, type ManifestProblem } from '../../src/cli/manifest';

const XML = readFileSync('manifest.xml', 'utf8');

const imageOnDisk = (path: string): ImageSize | null => pngSize(readFileSync(path));

const check = (xml: string, imageSize = imageOnDisk): readonly ManifestProblem[] =>
  checkManifest({ manifest: new JSDOM(xml, { contentType: 'text/xml' }).window.document, imageSize });

/** The manifest with one piece of its text changed; the piece must be there. */
const changed = (from: string, to: string): string => {
  expect(XML).toContain(from);
  return XML.replace(from, to);
};

const found = (xml: string): readonly string[] => check(xml).map(({ code, place }) => `${code}: ${place}`);

describe('the manifest', () => {
  it('has no problem', () => {
    expect(check(XML)).toEqual([]);
  });

  it('puts the custom functions under CCO', () => {
    expect(XML).toContain('<bt:String id="Functions.Namespace" DefaultValue="CCO" />');
  });

  it('requires only what the add-in is useless without', () => {
    const sets = [...XML.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => `${name} ${version}`);
    expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.2', 'ExcelApi 1.9']);
  });
});

describe('a check of the manifest', () => {
  it('misses a part that Excel needs', () => {
    expect(found(changed('<Permissions>ReadWriteDocument</Permissions>', ''))).toEqual(['missing: Permissions']);
  });

  it('misses the address for support', () => {
    expect(found(changed('<SupportUrl DefaultValue="https://localhost:3000/assets/support.html" />', ''))).toEqual(['missing: SupportUrl']);
  });

  it('knows a GUID from a word', () => {
    expect(found(XML.replace(/<Id>.*<\/Id>/, '<Id>planner</Id>'))).toEqual(['malformed: Id']);
  });

  it('wants a version of four numbers', () => {
    expect(found(changed('<Version>0.2.0.0</Version>', '<Version>0.1</Version>'))).toEqual(['malformed: Version']);
  });

  it('wants a namespace that can stand before a dot', () => {
    expect(found(changed('DefaultValue="CCO" />', 'DefaultValue="1 CCO" />'))).toEqual(['malformed: Namespace']);
  });

  it('counts the letters of a short string, 125 being the last that fits', () => {
    expect(found(changed('DefaultValue="Plan the role"', `DefaultValue="${'x'.repeat(125)}"`))).toEqual([]);
    expect(found(changed('DefaultValue="Plan the role"', `DefaultValue="${'x'.repeat(126)}"`))).toEqual([
      'too long: ShortStrings, Plan.Label',
    ]);
  });

  it('counts the letters of a resource id', () => {
    const long = 'Plan.'.padEnd(33, 'x');
    expect(found(XML.replaceAll('Plan.Label', long))).toEqual([`too long: Resources, ${long}`]);
  });

  it('sees an id that is given twice', () => {
    expect(found(changed('id="CCO.WriteSheets"', 'id="CCO.ShowPane"'))).toEqual(['twice: id CCO.ShowPane']);
  });

  it('sees a resource that is used and not there, and the one that nobody uses any more', () => {
    expect(found(changed('<Label resid="Tab.Label" />', '<Label resid="Tab.Name" />'))).toEqual([
      'undefined resource: CustomTab CCO.Tab, Label',
      'unused resource: Resources, Tab.Label',
    ]);
  });

  it('sees an address without https, and counts it as another origin too', () => {
    expect(
      found(changed('DefaultValue="https://localhost:3000/functions.js"', 'DefaultValue="http://localhost:3000/functions.js"')),
    ).toEqual(['not https: Url Functions.Script.Url', 'other origin: Url Functions.Script.Url']);
  });

  it('sees an address at another origin', () => {
    expect(found(changed('DefaultValue="https://localhost:3000/functions.js"', 'DefaultValue="https://example.org/functions.js"'))).toEqual(
      ['other origin: Url Functions.Script.Url'],
    );
  });

  it('sees a pane that would run outside the shared runtime', () => {
    const xml = changed('<FunctionFile resid="Page.Url" />', '<FunctionFile resid="Support.Url" />');
    expect(found(xml)).toEqual(['other page: FunctionFile']);
  });

  it('wants the runtime to live long', () => {
    expect(found(changed('lifetime="long"', 'lifetime="short"'))).toEqual(['malformed: Runtime']);
  });

  it('misses a size that the ribbon asks for', () => {
    expect(found(changed('<bt:Image size="80" resid="Sheets.80" />', ''))).toEqual([
      'unused resource: Resources, Sheets.80',
      'missing: Control CCO.WriteSheets, Icon',
    ]);
  });

  it('measures the images', () => {
    const problems = check(XML, (path) => (path === 'assets/icon-64.png' ? { width: 60, height: 64 } : imageOnDisk(path)));
    expect(problems).toEqual([{ code: 'image size', place: 'HighResolutionIconUrl', found: '60 × 64 pixels', expected: '64 × 64' }]);
  });

  it('says where an image should lie that is not there', () => {
    const problems = check(XML, (path) => (path === 'assets/icon-32.png' ? null : imageOnDisk(path)));
    expect(problems.map(({ place }) => place)).toEqual(['IconUrl', 'Group CCO.Plan, Icon, size 32', 'Control CCO.ShowPane, Icon, size 32']);
  });
});

describe('the size of a PNG', () => {
  it('is no size where the file is something else', () => {
    expect(pngSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
  });

  it('is no size where the file is cut off', () => {
    expect(pngSize(readFileSync('assets/icon-16.png').subarray(0, 20))).toBeNull();
  });
});
