import { scriptClass } from '../../runtime/scriptClass';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { edit, read } from '../../store/session';
import { customAttributes } from './customAttributes';
import type { AttributeAccess } from './customAttributes';
import { ObjectTypeDefinition } from './ObjectTypeDefinition';

/** What every record has. */
export interface PersistentRecord {
    uuid: string;
    creationDate: Date;
    lastModified: Date;
    custom: Record<string, unknown>;
}

/** dw.object.PersistentObject: a record of a table, read anew on each access. */
export class PersistentObject<T extends PersistentRecord = PersistentRecord> {
    constructor(
        readonly $table: string,
        readonly $key: string
    ) {}

    /** The record as this execution sees it. */
    $record(): T {
        const record = read<T>(this.$table, this.$key);
        if (!record) {
            throw platformException('ObjectNotFoundException', this.$table + ' ' + this.$key + ' no longer exists');
        }
        return record;
    }

    /** The record, to be changed. */
    $edit(): T {
        const record = edit<T>(this.$table, this.$key);
        record.lastModified = new Date(instance().clock.now());
        return record;
    }

    getUUID(): string {
        return this.$record().uuid;
    }

    getCreationDate(): Date {
        return new Date(this.$record().creationDate);
    }

    getLastModified(): Date {
        return new Date(this.$record().lastModified);
    }
}

/** dw.object.ExtensibleObject: with custom attributes as metadata declares them. */
export class ExtensibleObject<T extends PersistentRecord = PersistentRecord> extends PersistentObject<T> {
    /** Made when a script first looks into it. */
    declare private $custom: Record<string, unknown> | null;

    constructor(table: string, key: string) {
        super(table, key);
        this.$custom = null;
    }

    /** Object type in metadata, and class name for messages. */
    $type(): { typeId: string; className: string } {
        return { typeId: this.$table, className: this.$table };
    }

    /** Source: Script API, ExtensibleObject.describe. */
    describe(): ObjectTypeDefinition {
        return new ObjectTypeDefinition(this.$type().typeId);
    }

    /** How its custom attributes reach the record. */
    $attributes(): AttributeAccess {
        const { typeId, className } = this.$type();
        return {
            className,
            definitions: instance().objectTypes.attributesOf(typeId),
            value: (name) => this.$record().custom[name],
            edit: () => this.$edit().custom
        };
    }

    getCustom(): Record<string, unknown> {
        this.$custom = this.$custom || customAttributes(this.$attributes());
        return this.$custom;
    }
}

scriptClass('dw.object.PersistentObject', PersistentObject);
scriptClass('dw.object.ExtensibleObject', ExtensibleObject);
