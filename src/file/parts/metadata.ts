/** The metadata part: it says that cells with `cm="1"` hold dynamic arrays, which spill, and not arrays entered with Ctrl+Shift+Enter. */
import { document, element } from '../xml/write';
import { SPREADSHEET } from './package';

const DYNAMIC_ARRAYS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
/** The extension of [MS-XLSX] 2.3.6.1.3 that holds the properties of dynamic arrays. */
const EXTENSION = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';

export const dynamicArrayMetadataXml = (): string =>
  document(
    element(
      'metadata',
      { xmlns: SPREADSHEET, 'xmlns:xda': DYNAMIC_ARRAYS },
      element(
        'metadataTypes',
        { count: 1 },
        element('metadataType', {
          name: 'XLDAPR',
          minSupportedVersion: 120000,
          copy: 1,
          pasteAll: 1,
          pasteValues: 1,
          merge: 1,
          splitFirst: 1,
          rowColShift: 1,
          clearFormats: 1,
          clearComments: 1,
          assign: 1,
          coerce: 1,
          cellMeta: 1,
        }),
      ),
      element(
        'futureMetadata',
        { name: 'XLDAPR', count: 1 },
        element(
          'bk',
          {},
          element('extLst', {}, element('ext', { uri: EXTENSION }, element('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 }))),
        ),
      ),
      element('cellMetadata', { count: 1 }, element('bk', {}, element('rc', { t: 1, v: 0 }))),
    ),
  );
