import type { CustomValues } from '../../metadata/localized';
import type { Localized } from '../../metadata/localizedTexts';
import { inLocale } from '../../metadata/localized';
import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { edit, read } from '../../store/session';
import { MarkupText } from '../content/MarkupText';
import { customAttributes } from './customAttributes';
import { ExtensibleObject } from './PersistentObject';
import type { PersistentRecord } from './PersistentObject';

/** What an object that comes with an import has: texts and custom attributes by locale. */
export interface ImportedRecord {
    id: string;
    uuid: string;
    creationDate: Date;
    lastModified: Date;
    texts?: Record<string, Localized<string>>;
    customValues?: CustomValues;
}

/** An object that comes with an import: its texts are in the request's locale. */
export abstract class ImportedObject<T extends ImportedRecord = ImportedRecord> extends ExtensibleObject<
    T & PersistentRecord
> {
    /** Its type in metadata. */
    protected abstract $typeId(): string;

    /** Catalog or library that has it. */
    protected abstract $ownerId(): string;

    getID(): string {
        return this.$record().id;
    }

    override getCustom(): Record<string, unknown> {
        const { $table, $key } = this;
        const typeId = this.$typeId();
        const ownerId = this.$ownerId();
        return customAttributes({
            className: (this.constructor as { $id?: string }).$id || 'dw.' + typeId,
            definitions: instance().objectTypes.attributesOf(typeId),
            value: (name) => presented(ownerId, typeId, name, inLocale(this.$customValues()[name], current().locale)),
            edit: () => writable(edit<ImportedRecord>($table, $key))
        });
    }

    protected $customValues(): CustomValues {
        return read<ImportedRecord>(this.$table, this.$key)?.customValues || {};
    }

    /** A text of the request's locale; null if there is none. */
    protected $text(name: string): string | null {
        return inLocale(this.$record().texts?.[name], current().locale);
    }

    protected $markup(name: string): MarkupText | null {
        const source = this.$text(name);
        return source === null ? null : new MarkupText(source, this.$ownerId());
    }

    getPageTitle(): string | null {
        return this.$text('page-title');
    }

    getPageDescription(): string | null {
        return this.$text('page-description');
    }

    getPageKeywords(): string | null {
        return this.$text('page-keywords');
    }

    getPageURL(): string | null {
        return this.$text('page-url');
    }
}

scriptClass('dw.object.ImportedObject', ImportedObject as unknown as { prototype: object });

/** HTML is MarkupText. Source: Script API, dw.object.CustomAttributes. */
function presented(ownerId: string, typeId: string, name: string, value: unknown): unknown {
    const type = instance().objectTypes.attributesOf(typeId).get(name)?.type;
    return type === 'html' && value !== null ? new MarkupText(String(value), ownerId) : value;
}

/** What a script sets holds in the default locale. */
function writable(record: ImportedRecord): Record<string, unknown> {
    record.customValues = record.customValues || {};
    const values = record.customValues;
    return new Proxy(
        {},
        {
            set: (_target, name, value) => {
                values[String(name)] = { 'x-default': value as unknown };
                return true;
            }
        }
    );
}
