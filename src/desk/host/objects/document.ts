/** What belongs to the document as a whole: settings and properties. */
import { invalidArgument, Refusal } from '../../engine';
import { text } from '../arguments';
import type { Host } from '../host';
import { HostObject } from '../host-object';

/** The add-in's settings: the same that Office.context.document.settings has. Values travel as JSON. */
export class SettingCollection extends HostObject {
  readonly className = 'SettingCollection';

  constructor(private readonly host: Host) {
    super();
  }

  override items(): readonly Setting[] {
    return [...this.host.settings.keys()].map((key) => new Setting(this.host, key));
  }

  override item(key: unknown): Setting {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new Refusal('ItemNotFound', { found: String(key), expected: 'the key of a setting' });
    return found;
  }

  Add(key: unknown, value: unknown): Setting {
    const name = text(key, 'SettingCollection.add');
    this.host.settings.set(name, JSON.stringify(value));
    return new Setting(this.host, name);
  }

  GetCount(): number {
    return this.host.settings.size;
  }

  GetItemOrNullObject(key: unknown): Setting | null {
    return this.host.settings.has(String(key)) ? new Setting(this.host, String(key)) : null;
  }
}

class Setting extends HostObject {
  readonly className = 'Setting';

  constructor(
    private readonly host: Host,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): { readonly _Id: string } {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return JSON.parse(this.host.settings.get(this.key) ?? 'null') as unknown;
  }
  set Value(value: unknown) {
    this.host.settings.set(this.key, JSON.stringify(value));
  }

  Delete(): null {
    this.host.settings.delete(this.key);
    return null;
  }
}

export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties';

  constructor(private readonly host: Host) {
    super();
  }

  get Author(): string {
    return this.core('author');
  }
  set Author(value: unknown) {
    this.setCore('author', value);
  }
  get Category(): string {
    return this.core('category');
  }
  set Category(value: unknown) {
    this.setCore('category', value);
  }
  get Comments(): string {
    return this.core('comments');
  }
  set Comments(value: unknown) {
    this.setCore('comments', value);
  }
  get Company(): string {
    return this.core('company');
  }
  set Company(value: unknown) {
    this.setCore('company', value);
  }
  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.host);
  }
  get Keywords(): string {
    return this.core('keywords');
  }
  set Keywords(value: unknown) {
    this.setCore('keywords', value);
  }
  get Manager(): string {
    return this.core('manager');
  }
  set Manager(value: unknown) {
    this.setCore('manager', value);
  }
  get Subject(): string {
    return this.core('subject');
  }
  set Subject(value: unknown) {
    this.setCore('subject', value);
  }
  get Title(): string {
    return this.core('title');
  }
  set Title(value: unknown) {
    this.setCore('title', value);
  }

  private core(name: string): string {
    return this.host.properties.get(name) ?? '';
  }

  private setCore(name: string, value: unknown): void {
    this.host.properties.set(name, text(value, `DocumentProperties.${name}`));
  }
}

class CustomPropertyCollection extends HostObject {
  readonly className = 'CustomPropertyCollection';

  constructor(private readonly host: Host) {
    super();
  }

  override items(): readonly CustomProperty[] {
    return [...this.host.customProperties.keys()].map((key) => new CustomProperty(this.host, key));
  }

  override item(key: unknown): CustomProperty {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new Refusal('ItemNotFound', { found: String(key), expected: 'the key of a property' });
    return found;
  }

  Add(key: unknown, value: unknown): CustomProperty {
    const name = text(key, 'CustomPropertyCollection.add');
    if (name === '' || name.length > 255) throw invalidArgument('CustomPropertyCollection.add', `${name.length} characters`, '1 to 255');
    this.host.customProperties.set(this.known(name) ?? name, propertyValue(value));
    return new CustomProperty(this.host, name);
  }

  DeleteAll(): null {
    this.host.customProperties.clear();
    return null;
  }

  GetCount(): number {
    return this.host.customProperties.size;
  }

  GetItemOrNullObject(key: unknown): CustomProperty | null {
    const known = this.known(String(key));
    return known === undefined ? null : new CustomProperty(this.host, known);
  }

  /** Keys do not tell upper from lower case. */
  private known(key: string): string | undefined {
    return [...this.host.customProperties.keys()].find((candidate) => candidate.toLowerCase() === key.toLowerCase());
  }
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument('CustomProperty.value', value, 'a text, number or truth value');
}

class CustomProperty extends HostObject {
  readonly className = 'CustomProperty';

  constructor(
    private readonly host: Host,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): { readonly Key: string } {
    return { Key: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Type(): string {
    const value = this.Value;
    return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  get Value(): string | number | boolean {
    return this.host.customProperties.get(this.key) ?? '';
  }
  set Value(value: unknown) {
    this.host.customProperties.set(this.key, propertyValue(value));
  }

  Delete(): null {
    this.host.customProperties.delete(this.key);
    return null;
  }
}
