import { scriptClass } from '../../runtime/scriptClass';
import { ImportedObject } from './ImportedObject';
import type { ImportedRecord } from './ImportedObject';

/** An object of an import with a name and a description, which belongs to itself. */
export abstract class NamedObject<T extends ImportedRecord = ImportedRecord> extends ImportedObject<T> {
    protected $ownerId(): string {
        return this.$key;
    }

    getDisplayName(): string | null {
        return this.$text('display-name');
    }

    getDescription(): string | null {
        return this.$text('description');
    }
}

scriptClass('dw.object.NamedObject', NamedObject as unknown as { prototype: object });
