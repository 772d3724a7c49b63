import { randomBytes } from 'node:crypto';
import { instance } from '../../runtime/current';
import { edit, insert, read } from '../../store/session';
import type { XmlElement } from '../xml';
import { textOf } from '../xml';

/** Stores a record: what is there already keeps what the new one does not name. */
export function put(table: string, key: string, value: object): void {
    if (read(table, key)) {
        Object.assign(edit<object>(table, key), value);
    } else {
        insert(table, key, value);
    }
}

/** Puts an object that has an identity and dates. */
export function putObject(table: string, key: string, value: object): void {
    const now = new Date(instance().clock.now());
    const known = read<{ uuid?: string; creationDate?: Date }>(table, key);
    const uuid = known?.uuid || randomBytes(13).toString('hex');
    put(table, key, { ...value, uuid, creationDate: known?.creationDate || now, lastModified: now });
}

/** Whether a flag of an element is set; false for a missing one. If sites have flags of their own, the flag for all sites counts. */
export function isSet(element: XmlElement, name: string): boolean {
    return textOf(element, name) === 'true';
}

/** Whether a flag of an element is set; true for a missing one. If sites have flags of their own, the flag for all sites counts. */
export function isSetOrMissing(element: XmlElement, name: string): boolean {
    return (textOf(element, name) ?? 'true') === 'true';
}

/** A time of an element; null if there is none. */
export function dateOf(element: XmlElement, name: string): Date | null {
    const text = textOf(element, name);
    return text === undefined ? null : new Date(text);
}

/** A number of an element; null if there is none. */
export function numberOf(element: XmlElement, name: string): number | null {
    const text = textOf(element, name);
    return text === undefined ? null : Number(text);
}

/** The folder below the first one that a file stands in: `catalogs/shop/catalog.xml` is of `shop`. */
export function ownerOf(path: string): string {
    return path.split('/')[1] as string;
}
