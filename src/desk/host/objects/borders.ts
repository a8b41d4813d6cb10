/** Excel.RangeBorderCollection and Excel.RangeBorder, as far as the engine can draw lines. */
import { Refusal, type Area } from '../../engine';
import { color, word } from '../arguments';
import { HostObject } from '../host-object';
import type { RangePlaces } from './range-places';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
type Side = (typeof SIDES)[number];
const DIAGONALS = ['DiagonalDown', 'DiagonalUp'] as const;

/** Excel's sides of a range in the engine's words: `position` for drawing a line; for reading it, the `side` of one `cell`. */
const PLACES: Readonly<
  Record<
    Side,
    {
      readonly position: string;
      readonly side: 'top' | 'bottom' | 'left' | 'right';
      readonly cell: (area: Area) => { readonly row: number; readonly col: number };
    }
  >
> = {
  EdgeTop: { position: 'top', side: 'top', cell: (area) => ({ row: area.row, col: area.column }) },
  EdgeBottom: { position: 'bottom', side: 'bottom', cell: (area) => ({ row: area.row + area.rows - 1, col: area.column }) },
  EdgeLeft: { position: 'left', side: 'left', cell: (area) => ({ row: area.row, col: area.column }) },
  EdgeRight: { position: 'right', side: 'right', cell: (area) => ({ row: area.row, col: area.column + area.columns - 1 }) },
  InsideVertical: { position: 'v', side: 'right', cell: (area) => ({ row: area.row, col: area.column }) },
  InsideHorizontal: { position: 'h', side: 'bottom', cell: (area) => ({ row: area.row, col: area.column }) },
};

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

interface Line {
  readonly style: (typeof STYLES)[number];
  readonly weight: (typeof WEIGHTS)[number];
  readonly color: string;
}

type EngineStyle = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted';
const FROM_ENGINE: Readonly<Record<EngineStyle, Pick<Line, 'style' | 'weight'>>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
};

export class RangeBorderCollection extends HostObject {
  readonly className = 'RangeBorderCollection';

  constructor(private readonly range: RangePlaces) {
    super();
  }

  get Count(): number {
    return SIDES.length;
  }

  override items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.range, side));
  }

  override item(key: unknown): RangeBorder {
    const side = word(key, [...SIDES, ...DIAGONALS], 'RangeBorderCollection.getItem');
    if (side === 'DiagonalDown' || side === 'DiagonalUp') throw new Refusal('NotImplemented', { found: `borders at ${side}` });
    return new RangeBorder(this.range, side);
  }

  GetItemAt(index: unknown): RangeBorder {
    const side = SIDES[Number(index)];
    if (side === undefined) throw new Refusal('ItemNotFound', { found: String(index) });
    return new RangeBorder(this.range, side);
  }
}

class RangeBorder extends HostObject {
  readonly className = 'RangeBorder';

  constructor(
    private readonly range: RangePlaces,
    private readonly side: Side,
  ) {
    super();
  }

  override identity(): { readonly Id: string } {
    return { Id: this.side };
  }

  get Color(): string {
    return this.line().color;
  }
  set Color(value: unknown) {
    this.draw({ color: color(value, 'RangeBorder.color') });
  }
  get SideIndex(): string {
    return this.side;
  }
  get Style(): string {
    return this.line().style;
  }
  set Style(value: unknown) {
    this.draw({ style: word(value, STYLES, 'RangeBorder.style') });
  }
  get Weight(): string {
    return this.line().weight;
  }
  set Weight(value: unknown) {
    this.draw({ weight: word(value, WEIGHTS, 'RangeBorder.weight') });
  }

  private line(): Line {
    const { host, sheetId, area } = this.range;
    const { workbook } = host;
    const place = PLACES[this.side];
    const pending = workbook.pendingBorder(this.range, place.position);
    if (pending) return excelLine(pending);
    const position = { sheetId, ...place.cell(area) };
    return excelLine(workbook.exists(position) ? workbook.getters.getCellBorder(position)?.[place.side] : undefined);
  }

  /** A colour or weight on no line draws a thin one, as in Excel. */
  private draw(change: Partial<Line>): void {
    const { host, area } = this.range;
    const inside = this.side === 'InsideVertical' || this.side === 'InsideHorizontal';
    if (inside && (this.side === 'InsideVertical' ? area.columns : area.rows) === 1) return;
    const before = this.line();
    const line: Line = { ...before, style: before.style === 'None' ? 'Continuous' : before.style, ...change };
    const { position } = PLACES[this.side];
    host.workbook.drawBorder(this.range, line.style === 'None' ? { position } : { position, style: engineStyle(line), color: line.color });
  }
}

function excelLine(line: { readonly style?: string; readonly color?: string } | undefined): Line {
  return line?.style
    ? { ...FROM_ENGINE[line.style as EngineStyle], color: line.color ?? '#000000' }
    : { style: 'None', weight: 'Thin', color: '#000000' };
}

/** What the engine cannot draw is refused rather than drawn otherwise. */
function engineStyle({ style, weight }: Line): EngineStyle {
  if (style === 'Continuous' && weight !== 'Hairline') return weight === 'Thin' ? 'thin' : weight === 'Medium' ? 'medium' : 'thick';
  if (style === 'Dash' && weight === 'Thin') return 'dashed';
  if (style === 'Dot' && weight === 'Thin') return 'dotted';
  throw new Refusal('NotImplemented', { place: 'RangeBorder', found: `a line ${style}, ${weight}` });
}
