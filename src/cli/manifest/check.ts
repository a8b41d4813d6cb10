/** Checks of a manifest that Microsoft's schemas leave out: what refers to what, which pages are one, what the images measure. */
import type { ManifestProblem } from './problem';

/** Width and height of an image in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** A parsed manifest and the way to its images: `imageSize` takes a path relative to the add-in's base address. */
export interface ManifestToCheck {
  readonly manifest: Document;
  readonly imageSize: (path: string) => ImageSize | null;
}

/** Limits and shapes of Microsoft's manifest reference (MS-OWEMXML). */
const RESOURCE_ID_LIMIT = 32;
const SHORT_STRING_LIMIT = 125;
const LONG_STRING_LIMIT = 250;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
const NAMESPACE = /^[A-Za-z][A-Za-z0-9_.]*$/;

/** Sizes that Excel asks for on the ribbon, and those of the two icons of the add-in itself. */
const RIBBON_ICON_SIZES: readonly number[] = [16, 32, 80];
const OWN_ICON_SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

const REQUIRED = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Hosts',
  'Permissions',
] as const;

type Check = (subject: ManifestToCheck) => readonly ManifestProblem[];

const all = (within: ParentNode, name: string): readonly Element[] =>
  [...within.querySelectorAll('*')].filter((element) => element.localName === name);

const childrenOf = (parent: Element, name: string): readonly Element[] => [...parent.children].filter((child) => child.localName === name);

const top = (manifest: Document, name: string): Element | undefined => childrenOf(manifest.documentElement, name)[0];

const valueOf = (element: Element | undefined): string => element?.getAttribute('DefaultValue') ?? element?.textContent?.trim() ?? '';

/** The resources of the manifest by id: the address or the text each stands for. */
const resources = (manifest: Document): ReadonlyMap<string, string> =>
  new Map(
    all(manifest, 'Resources')
      .flatMap((part) => [...part.querySelectorAll('[id]')])
      .map((item) => [item.id, valueOf(item)]),
  );

const nameOf = (element: Element): string => (element.id ? `${element.localName} ${element.id}` : element.localName);

/** Where an element stands, named by the nearest ancestor with an id. */
const placeOf = (element: Element): string => {
  const owner = element.parentElement?.closest('[id]');
  return owner ? `${nameOf(owner)}, ${nameOf(element)}` : nameOf(element);
};

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const requiredParts: Check = ({ manifest }) =>
  REQUIRED.filter((name) => !top(manifest, name)).map((name) => ({
    code: 'missing',
    place: name,
    found: 'nothing',
    expected: `an element ${name}`,
  }));

const shapes: Check = ({ manifest }) => {
  const rules: readonly (readonly [place: string, found: string | null, shape: RegExp, expected: string])[] = [
    ['Id', top(manifest, 'Id')?.textContent?.trim() ?? null, GUID, 'a GUID'],
    ['Version', top(manifest, 'Version')?.textContent?.trim() ?? null, VERSION, 'four numbers, as in 1.0.0.0'],
    ...all(manifest, 'Namespace').map(
      (element) =>
        [
          'Namespace',
          resources(manifest).get(element.getAttribute('resid') ?? '') ?? null,
          NAMESPACE,
          'a letter, then letters, digits, dots or underscores',
        ] as const,
    ),
  ];
  return rules.flatMap(([place, found, shape, expected]) =>
    found !== null && !shape.test(found) ? [{ code: 'malformed' as const, place, found: `"${found}"`, expected }] : [],
  );
};

const lengths: Check = ({ manifest }) => {
  const texts = (list: string, limit: number) =>
    all(manifest, list)
      .flatMap((part) => [...part.children])
      .map((element) => ({ place: `${list}, ${element.id}`, text: valueOf(element), limit }));
  const ids = [...resources(manifest).keys()].map((id) => ({ place: `Resources, ${id}`, text: id, limit: RESOURCE_ID_LIMIT }));
  return [...texts('ShortStrings', SHORT_STRING_LIMIT), ...texts('LongStrings', LONG_STRING_LIMIT), ...ids]
    .filter(({ text, limit }) => text.length > limit)
    .map(({ place, text, limit }) => ({ code: 'too long', place, found: `${text.length} characters`, expected: `at most ${limit}` }));
};

const uniqueIds: Check = ({ manifest }) =>
  repeated([...manifest.querySelectorAll('[id]')].map((element) => element.id)).map((id) => ({
    code: 'twice',
    place: `id ${id}`,
    found: 'it more than once',
    expected: 'each id once',
  }));

const references: Check = ({ manifest }) => {
  const defined = resources(manifest);
  const uses = [...manifest.querySelectorAll('[resid]')];
  const used = new Set(uses.map((element) => element.getAttribute('resid') ?? ''));
  return [
    ...uses
      .filter((element) => !defined.has(element.getAttribute('resid') ?? ''))
      .map((element) => ({
        code: 'undefined resource' as const,
        place: placeOf(element),
        found: `resid "${element.getAttribute('resid')}"`,
        expected: 'the id of a resource',
      })),
    ...[...defined.keys()]
      .filter((id) => !used.has(id))
      .map((id) => ({
        code: 'unused resource' as const,
        place: `Resources, ${id}`,
        found: 'no use of it',
        expected: 'a resid that names it',
      })),
  ];
};

const isAddress = (text: string): boolean => /^[a-z]+:\/\//i.test(text);

/** Every address of the add-in's own: resources, icons, pages. Namespaces of the XML are attributes of another kind. */
const addresses = (manifest: Document): readonly { readonly place: string; readonly address: string }[] =>
  [...manifest.querySelectorAll('[DefaultValue], AppDomain')]
    .map((element) => ({ place: placeOf(element), address: valueOf(element) }))
    .filter(({ address }) => isAddress(address));

/** The address of the start page decides which origin, and which folder, is the add-in's. */
const startPage = (manifest: Document): string => {
  const settings = top(manifest, 'DefaultSettings');
  return settings ? valueOf(childrenOf(settings, 'SourceLocation')[0]) : '';
};

const safeAddresses: Check = ({ manifest }) =>
  addresses(manifest)
    .filter(({ address }) => !address.startsWith('https://'))
    .map(({ place, address }) => ({ code: 'not https', place, found: address, expected: 'an address that begins https://' }));

const oneOrigin: Check = ({ manifest }) => {
  const page = startPage(manifest);
  if (!URL.canParse(page))
    return [{ code: 'malformed', place: 'DefaultSettings, SourceLocation', found: `"${page}"`, expected: 'an address' }];
  const { origin } = new URL(page);
  return addresses(manifest)
    .filter(({ address }) => !URL.canParse(address) || new URL(address).origin !== origin)
    .map(({ place, address }) => ({ code: 'other origin', place, found: address, expected: `an address at ${origin}` }));
};

/** A runtime is shared only by parts that name one resource: with two that are equal in text Excel starts two runtimes, silently. */
const sharedRuntime: Check = ({ manifest }) => {
  const runtime = all(manifest, 'Runtime')[0];
  const missing = (place: string, expected: string): ManifestProblem => ({ code: 'missing', place, found: 'nothing', expected });
  if (!runtime) return [missing('Runtimes', 'one Runtime with lifetime "long"')];
  const resource = runtime.getAttribute('resid');
  const pages = [
    ...all(manifest, 'Page').flatMap((page) => childrenOf(page, 'SourceLocation')),
    ...all(manifest, 'FunctionFile'),
    ...all(manifest, 'Action')
      .filter((action) => action.getAttribute('xsi:type') === 'ShowTaskpane')
      .flatMap((action) => childrenOf(action, 'SourceLocation')),
  ];
  const lifetime = runtime.getAttribute('lifetime');
  return [
    ...(lifetime === 'long'
      ? []
      : [{ code: 'malformed' as const, place: 'Runtime', found: `lifetime "${lifetime ?? ''}"`, expected: 'lifetime "long"' }]),
    ...pages
      .filter((page) => page.getAttribute('resid') !== resource)
      .map((page) => ({
        code: 'other page' as const,
        place: placeOf(page),
        found: `resid "${page.getAttribute('resid')}"`,
        expected: `resid "${resource}", as Runtime has it`,
      })),
  ];
};

/** An icon as the manifest asks for it: a square of `size` pixels. */
interface WantedImage {
  readonly place: string;
  readonly address: string;
  readonly size: number;
}

const imageProblems = (subject: ManifestToCheck, { place, address, size }: WantedImage): readonly ManifestProblem[] => {
  const page = startPage(subject.manifest);
  if (!URL.canParse(page) || !URL.canParse(address)) return [];
  const base = new URL('.', page).href;
  const measured = address.startsWith(base) ? subject.imageSize(address.slice(base.length)) : null;
  if (!measured)
    return [{ code: 'image missing', place, found: address, expected: `a PNG file of ${size} × ${size} pixels under ${base}` }];
  if (measured.width === size && measured.height === size) return [];
  return [{ code: 'image size', place, found: `${measured.width} × ${measured.height} pixels`, expected: `${size} × ${size}` }];
};

const ownIcons: Check = (subject) =>
  Object.entries(OWN_ICON_SIZES).flatMap(([name, size]) => {
    const icon = top(subject.manifest, name);
    return icon ? imageProblems(subject, { place: name, address: valueOf(icon), size }) : [];
  });

const ribbonIcons: Check = (subject) => {
  const defined = resources(subject.manifest);
  return all(subject.manifest, 'Icon').flatMap((icon) => {
    const images = childrenOf(icon, 'Image');
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    return [
      ...RIBBON_ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => ({
        code: 'missing' as const,
        place: placeOf(icon),
        found: `sizes ${sizes.join(', ')}`,
        expected: `an image of size ${size}`,
      })),
      ...images.flatMap((image, index) => {
        const address = defined.get(image.getAttribute('resid') ?? '');
        return address === undefined
          ? []
          : imageProblems(subject, { place: `${placeOf(icon)}, size ${sizes[index]}`, address, size: sizes[index] ?? 0 });
      }),
    ];
  });
};

const CHECKS: readonly Check[] = [
  requiredParts,
  shapes,
  lengths,
  uniqueIds,
  references,
  safeAddresses,
  oneOrigin,
  sharedRuntime,
  ownIcons,
  ribbonIcons,
];

/**
 * Everything found wrong with a manifest, in the order of the checks; an empty list when nothing is.
 * It supplements the schema and Microsoft's validation service, and replaces neither.
 * @param subject the parsed manifest, and how to measure an image by its path
 * @example checkManifest({ manifest, imageSize: () => ({ width: 32, height: 32 }) }).map(sentence)
 */
export const checkManifest = (subject: ManifestToCheck): readonly ManifestProblem[] => CHECKS.flatMap((check) => check(subject));
