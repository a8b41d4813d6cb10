/** The add-in in the file: the task pane and web extension parts that Excel saves beside a workbook with custom functions. */
import type { AddinReference } from '../book';
import { storedCustomFunction } from '../formulas/stored';
import { child, children, descend, type XmlElement } from '../xml/read';
import { document, element } from '../xml/write';
import { RELATIONSHIPS } from './package';

const TASKPANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const WEBEXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** The extension under which Excel lists the custom functions of the add-in. */
const CUSTOM_FUNCTIONS = '{7C84B067-C214-45C3-A712-C9D94CD141B2}';

/** `visibility` 1 would make Excel ask everybody who opens the file to install the add-in; 0 only remembers it. */
export const taskpanesXml = (webextensionId: string): string =>
  document(
    element(
      'wetp:taskpanes',
      { 'xmlns:wetp': TASKPANES },
      element(
        'wetp:taskpane',
        { dockstate: 'right', visibility: 0, width: 350, row: 1 },
        element('wetp:webextensionref', { 'xmlns:r': RELATIONSHIPS, 'r:id': webextensionId }),
      ),
    ),
  );

/** Settings are properties of the part; whether the pane opens with the file is one of them (`Office.AutoShowTaskpaneWithDocument`). */
export function webextensionXml({ id, version, namespace, functions, settings }: AddinReference): string {
  return document(
    element(
      'we:webextension',
      { 'xmlns:we': WEBEXTENSION, id: `{${id}}` },
      element('we:reference', { id, version, store: 'developer', storeType: 'Registry' }),
      element('we:alternateReferences'),
      element('we:properties', {}, ...Object.entries(settings ?? {}).map(([name, value]) => element('we:property', { name, value }))),
      element('we:bindings'),
      element('we:snapshot', { 'xmlns:r': RELATIONSHIPS }),
      functions.length === 0 ? undefined : element('we:extLst', {}, customFunctionList(namespace, functions)),
    ),
  );
}

const customFunctionList = (namespace: string, functions: readonly string[]): string =>
  element(
    'a:ext',
    { 'xmlns:a': DRAWING, uri: CUSTOM_FUNCTIONS },
    element(
      'we:customFunctionIdList',
      {},
      ...functions.map((id) => element('we:customFunctionIds', {}, storedCustomFunction(namespace, id))),
    ),
  );

/**
 * The ids are stored with underscores for dots, so the file alone cannot tell where the namespace ends: without `known`, at the
 * first underscore.
 *
 * @param known the add-in that the caller expects; taken where its stored ids are those of the file
 */
export function readWebextension(webextension: XmlElement, known?: Pick<AddinReference, 'namespace' | 'functions'>): AddinReference {
  const { id = '', version = '' } = child(webextension, 'reference')?.attributes ?? {};
  const settings = children(child(webextension, 'properties'), 'property').flatMap(({ attributes: { name, value } }) =>
    name === undefined || value === undefined ? [] : [[name, value] as const],
  );
  const stored = children(child(webextension, 'extLst'), 'ext')
    .flatMap((ext) => children(descend(ext, 'customFunctionIdList'), 'customFunctionIds'))
    .map(({ text }) => text.trim());
  return { id, version, ...functionNames(stored, known), ...(settings.length > 0 ? { settings: Object.fromEntries(settings) } : {}) };
}

function functionNames(
  stored: readonly string[],
  known: Pick<AddinReference, 'namespace' | 'functions'> | undefined,
): Pick<AddinReference, 'namespace' | 'functions'> {
  if (known) {
    const functions = known.functions.filter((id) => stored.includes(storedCustomFunction(known.namespace, id)));
    if (functions.length === stored.length) return { namespace: known.namespace, functions };
  }
  const names = stored.map((name) => /^_xldudf_([^_]+)_(.+)$/.exec(name)).filter((match) => match !== null);
  return { namespace: names[0]?.[1] ?? '', functions: names.map((match) => match[2]!) };
}
