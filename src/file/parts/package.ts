/** The package around the parts (OPC): content types, relationships, name spaces. */
import { FileRefused } from '../problems';
import type { Parts } from '../archive';
import { children, parseXml, type XmlElement } from '../xml/read';
import { document, element } from '../xml/write';

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** Content types by the part's kind. */
export const CONTENT = {
  workbook: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  worksheet: `${OFFICE}.spreadsheetml.worksheet+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  sharedStrings: `${OFFICE}.spreadsheetml.sharedStrings+xml`,
  metadata: `${OFFICE}.spreadsheetml.sheetMetadata+xml`,
  table: `${OFFICE}.spreadsheetml.table+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  theme: `${OFFICE}.theme+xml`,
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  appProperties: `${OFFICE}.extended-properties+xml`,
  customProperties: `${OFFICE}.custom-properties+xml`,
  taskpanes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  webextension: 'application/vnd.ms-office.webextension+xml',
} as const;

/** Relationship types by what they lead to. */
export const RELATION = {
  workbook: `${RELATIONSHIPS}/officeDocument`,
  worksheet: `${RELATIONSHIPS}/worksheet`,
  styles: `${RELATIONSHIPS}/styles`,
  sharedStrings: `${RELATIONSHIPS}/sharedStrings`,
  metadata: `${RELATIONSHIPS}/sheetMetadata`,
  table: `${RELATIONSHIPS}/table`,
  drawing: `${RELATIONSHIPS}/drawing`,
  chart: `${RELATIONSHIPS}/chart`,
  theme: `${RELATIONSHIPS}/theme`,
  hyperlink: `${RELATIONSHIPS}/hyperlink`,
  coreProperties: `${PACKAGE}/relationships/metadata/core-properties`,
  appProperties: `${RELATIONSHIPS}/extended-properties`,
  customProperties: `${RELATIONSHIPS}/custom-properties`,
  taskpanes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  webextension: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
} as const;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A path from the archive's root, or an address where `external`. */
  readonly target: string;
  readonly external?: boolean;
}

/** Gathers the relationships of one part while it is written. */
export interface RelationshipList {
  /** Adds one and gives its id, `rId1` and so on. */
  readonly add: (type: string, target: string, mode?: 'external') => string;
  readonly all: () => readonly Relationship[];
}

export function createRelationships(): RelationshipList {
  const list: Relationship[] = [];
  return {
    add: (type, target, mode) => {
      const id = `rId${list.length + 1}`;
      list.push({ id, type, target, ...(mode === 'external' ? { external: true } : {}) });
      return id;
    },
    all: () => list,
  };
}

/** Gathers the parts of a file while it is written, and ends with content types and relationships. */
export interface PackageWriter {
  readonly add: (path: string, contentType: string, part: { readonly xml: string; readonly relationships?: RelationshipList }) => void;
  readonly finish: (root: RelationshipList) => Parts;
}

export function createPackage(): PackageWriter {
  const parts: Record<string, string> = {};
  const types: { readonly path: string; readonly contentType: string }[] = [];
  const addRelationships = (path: string, list: RelationshipList | undefined): void => {
    if (list && list.all().length > 0) parts[relationshipsPath(path)] = relationshipsXml(list.all());
  };
  return {
    add: (path, contentType, { xml, relationships }) => {
      parts[path] = xml;
      types.push({ path, contentType });
      addRelationships(path, relationships);
    },
    finish: (root) => {
      addRelationships('', root);
      const defaults = [
        element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ];
      const overrides = types.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType }));
      return {
        '[Content_Types].xml': document(element('Types', { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...overrides)),
        ...parts,
      };
    },
  };
}

const relationshipsXml = (list: readonly Relationship[]): string =>
  document(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(({ id, type, target, external }) =>
        element(
          'Relationship',
          external ? { Id: id, Type: type, Target: target, TargetMode: 'External' } : { Id: id, Type: type, Target: `/${target}` },
        ),
      ),
    ),
  );

/** Where the relationships of a part stand; of the whole package for `''`. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Reads parts by path and by relationship. Relationship types are known by their last word, which strict and transitional files share. */
export interface PackageReader {
  readonly part: (path: string) => XmlElement | undefined;
  /** @throws FileRefused `missingPart` */
  readonly requiredPart: (path: string, what: string) => XmlElement;
  /** The relationships of a part; of the whole package for `''`. */
  readonly relationships: (path: string) => readonly Relationship[];
  /** The first target of a kind, as `styles`. */
  readonly target: (path: string, kind: string) => string | undefined;
}

export function openPackage(parts: Parts): PackageReader {
  // Paths are the same whatever their case (OPC, 6.2.2.3); Excel itself is exact.
  const byLowerCase = new Map(Object.keys(parts).map((path) => [path.toLowerCase(), path]));
  const part = (path: string): XmlElement | undefined => {
    const found = byLowerCase.get(path.toLowerCase());
    return found === undefined ? undefined : parseXml(parts[found]!, found);
  };
  const relationships = (path: string): readonly Relationship[] =>
    children(part(relationshipsPath(path)), 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) =>
      TargetMode === 'External'
        ? { id: Id, type: Type, target: Target, external: true }
        : { id: Id, type: Type, target: resolved(path, Target) },
    );
  return {
    part,
    requiredPart: (path, what) => {
      const found = part(path);
      if (!found) throw new FileRefused([{ code: 'missingPart', place: path, found: 'nothing', expected: what }]);
      return found;
    },
    relationships,
    target: (path, kind) => relationships(path).find((one) => leadsTo(one, kind) && !one.external)?.target,
  };
}

/** True for a relationship of a kind, as `chart`. */
export const leadsTo = ({ type }: Relationship, kind: string): boolean => type.slice(type.lastIndexOf('/') + 1) === kind;

/** Targets are relative to the part's folder, or begin with a slash. */
function resolved(path: string, target: string): string {
  const steps = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
