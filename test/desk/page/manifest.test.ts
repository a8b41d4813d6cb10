/** @jest-environment jsdom */
/** The desk reads from a manifest what Excel would draw: any add-in's, not only ours. */
import { readAddin } from '../../../src/desk/page/manifest';

const MANIFEST = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>id-1</Id><Version>2.0.0.0</Version><DisplayName DefaultValue="Sample"/>
  <DefaultSettings><SourceLocation DefaultValue="https://example.org/addin/pane.html"/></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    <Hosts><Host xsi:type="Workbook">
      <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions">
        <Metadata><SourceLocation resid="Meta"/></Metadata><Namespace resid="Space"/>
      </ExtensionPoint></AllFormFactors>
      <DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="T">
        <Group id="G"><Label resid="GroupLabel"/>
          <Control xsi:type="Button" id="Open"><Label resid="OpenLabel"/>
            <Supertip><Title resid="OpenLabel"/><Description resid="OpenTip"/></Supertip>
            <Icon><bt:Image size="16" resid="Small"/><bt:Image size="32" resid="Large"/></Icon>
            <Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId></Action></Control>
          <Control xsi:type="Button" id="Run"><Label resid="RunLabel"/>
            <Supertip><Title resid="RunLabel"/><Description resid="RunTip"/></Supertip>
            <Icon><bt:Image size="32" resid="Large"/></Icon>
            <Action xsi:type="ExecuteFunction"><FunctionName>run</FunctionName></Action></Control>
        </Group><Label resid="TabLabel"/></CustomTab></ExtensionPoint></DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Images>
        <bt:Image id="Small" DefaultValue="https://example.org/addin/s.png"/>
        <bt:Image id="Large" DefaultValue="https://example.org/addin/img/l.png"/>
      </bt:Images>
      <bt:Urls><bt:Url id="Meta" DefaultValue="https://example.org/addin/f.json"/></bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Space" DefaultValue="SMP"/><bt:String id="GroupLabel" DefaultValue="Work"/>
        <bt:String id="OpenLabel" DefaultValue="Open"/>
        <bt:String id="RunLabel" DefaultValue="Run"/><bt:String id="TabLabel" DefaultValue="Sample tab"/>
      </bt:ShortStrings>
      <bt:LongStrings><bt:String id="OpenTip" DefaultValue="Opens it."/><bt:String id="RunTip" DefaultValue="Runs it."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const read = (xml: string) => readAddin(new DOMParser().parseFromString(xml, 'text/xml'), '/here/');

describe('an add-in read from its manifest', () => {
  it('has its page, its functions and its pictures where this server keeps them', () => {
    const { name, version, page, functions, tabs } = read(MANIFEST);
    expect({ name, version, page, functions }).toEqual({
      name: 'Sample',
      version: '2.0.0.0',
      page: '/here/pane.html',
      functions: { namespace: 'SMP', metadata: '/here/f.json' },
    });
    expect(tabs[0]?.groups[0]?.buttons[0]?.icon).toBe('/here/img/l.png');
  });

  it('has a tab with a group with buttons that show the pane or run a function', () => {
    const [tab] = read(MANIFEST).tabs;
    expect(tab?.label).toBe('Sample tab');
    expect(tab?.groups.map(({ label }) => label)).toEqual(['Work']);
    expect(tab?.groups[0]?.buttons.map(({ id, label, tip, action }) => ({ id, label, tip, action }))).toEqual([
      { id: 'Open', label: 'Open', tip: 'Opens it.', action: { kind: 'show pane' } },
      { id: 'Run', label: 'Run', tip: 'Runs it.', action: { kind: 'run function', functionName: 'run' } },
    ]);
  });

  it('may have neither functions nor buttons', () => {
    const { functions, tabs } = read(MANIFEST.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, ''));
    expect({ functions, tabs }).toEqual({ functions: null, tabs: [] });
  });

  it('leaves an address alone that is not among its own files', () => {
    const xml = MANIFEST.replace('https://example.org/addin/f.json', 'https://example.net/f.json');
    expect(read(xml).functions?.metadata).toBe('https://example.net/f.json');
  });
});
