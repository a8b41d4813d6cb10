/** What the desk's page needs to know of an add-in, read from its manifest. */

export type ButtonAction = { readonly kind: 'show pane' } | { readonly kind: 'run function'; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: ButtonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** Addresses are those of this server: the manifest's own are where the add-in will be published. */
export interface Addin {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly page: string;
  readonly functions: { readonly namespace: string; readonly metadata: string } | null;
  readonly tabs: readonly RibbonTab[];
}

const ICON_SIZE = '32';

const all = (within: ParentNode, name: string): readonly Element[] =>
  [...within.querySelectorAll('*')].filter((element) => element.localName === name);

const child = (parent: Element, name: string): Element | undefined => [...parent.children].find((element) => element.localName === name);

const kindOf = (element: Element): string => element.getAttribute('xsi:type') ?? '';

const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? '';

/** What a `resid` stands for. */
type Lookup = (element: Element | undefined) => string;

const lookupIn = (manifest: Document): Lookup => {
  const texts = new Map(
    all(manifest, 'Resources')
      .flatMap((part) => [...part.querySelectorAll('[id]')])
      .map((item) => [item.id, item.getAttribute('DefaultValue') ?? '']),
  );
  return (element) => texts.get(element?.getAttribute('resid') ?? '') ?? '';
};

const actionOf = (control: Element): ButtonAction | null => {
  const action = child(control, 'Action');
  switch (action && kindOf(action)) {
    case 'ShowTaskpane':
      return { kind: 'show pane' };
    case 'ExecuteFunction':
      return { kind: 'run function', functionName: textOf(child(action!, 'FunctionName')) };
    default:
      return null;
  }
};

/**
 * Reads an add-in's manifest.
 * @param manifest the parsed XML
 * @param home where this server keeps the add-in's files, ending in a slash; replaces the folder of the manifest's start page
 * @example readAddin(document, '/addin/').tabs[0]?.groups[0]?.buttons.map(({ label }) => label)
 */
export const readAddin = (manifest: Document, home: string): Addin => {
  const lookup = lookupIn(manifest);
  const top = (name: string) => child(manifest.documentElement, name);
  const value = (element: Element | undefined) => element?.getAttribute('DefaultValue') ?? '';
  const settings = top('DefaultSettings');
  const startPage = value(settings && child(settings, 'SourceLocation'));
  const published = new URL('.', startPage).href;
  const here = (address: string) => (address.startsWith(published) ? home + address.slice(published.length) : address);

  const button = (control: Element): readonly RibbonButton[] => {
    const action = actionOf(control);
    const icon = child(control, 'Icon');
    const image = icon && [...icon.children].find((size) => size.getAttribute('size') === ICON_SIZE);
    const supertip = child(control, 'Supertip');
    return action
      ? [
          {
            id: control.id,
            label: lookup(child(control, 'Label')),
            tip: lookup(supertip && child(supertip, 'Description')),
            icon: here(lookup(image)),
            action,
          },
        ]
      : [];
  };
  const group = (element: Element): RibbonGroup => ({
    id: element.id,
    label: lookup(child(element, 'Label')),
    buttons: [...element.children].filter((control) => control.localName === 'Control').flatMap(button),
  });
  const tab = (element: Element): RibbonTab => ({
    label: lookup(child(element, 'Label')),
    groups: [...element.children].filter((part) => part.localName === 'Group').map(group),
  });

  const functions = all(manifest, 'ExtensionPoint').find((point) => kindOf(point) === 'CustomFunctions');
  const metadata = functions && child(functions, 'Metadata');
  return {
    id: textOf(top('Id')),
    name: value(top('DisplayName')),
    version: textOf(top('Version')),
    page: here(startPage),
    functions:
      functions && metadata
        ? { namespace: lookup(child(functions, 'Namespace')), metadata: here(lookup(child(metadata, 'SourceLocation'))) }
        : null,
    tabs: [...all(manifest, 'CustomTab'), ...all(manifest, 'OfficeTab')].map(tab),
  };
};
