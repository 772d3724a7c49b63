import { MOST_ELEMENTS, MOST_MEMBERS } from './foreignJson';
import { rejected } from '../outcome';
import { pathOf, refuse } from './source';
import type { Source } from './source';
import { hasLostCharacters, isXmlText, readableText } from '../xmlText';

/**
 * The value of a field. Characters that XML does not have, or that were not sent as UTF-8, would make every file with
 * them unreadable: such a text is a fault, or loses those characters if the input is read leniently.
 */
export function readValue(source: Source, name: string): unknown {
    const value = source.fields[name];
    if (typeof value !== 'string' || (isXmlText(value) && !hasLostCharacters(value))) {
        return value;
    }
    const { spoiled } = source.faults;
    if (!spoiled) {
        refuseText(source, name);
        return value;
    }
    spoiled.push(pathOf(source, name));
    return readableText(value);
}

function refuseText(source: Source, name: string): void {
    const path = pathOf(source, name);
    const expected = 'characters that XML has, in UTF-8';
    refuse(source.faults, rejected('malformed_text', path, expected, path + ' has unreadable characters'));
}

/** How deep texts of an input are looked for: no message goes deeper, and the platform ends a script that does. */
const MAX_DEPTH = 6;

/** Names of members, or positions in a list; null if there are more than `most`. The platform ends a script that lists so many. */
function namesOf(fields: object, most: number): string[] | null {
    const names: string[] = [];
    for (const name in fields) {
        if (names.length === most) {
            return null;
        }
        names.push(name);
    }
    return names;
}

function refuseExcess(source: Source, most: string): void {
    const msg = (source.path || 'The message') + ' has more than ' + most;
    refuse(source.faults, rejected('malformed_json', source.path, 'at most ' + most, msg));
}

/**
 * Refuses an input with a text that has unreadable characters anywhere, also in a field that the cartridge ignores, and one
 * with an object or list that is too large to be read.
 */
export function refuseUnreadableTexts(source: Source, depth: number = MAX_DEPTH): void {
    const isList = Array.isArray(source.fields);
    const names = namesOf(source.fields, isList ? MOST_ELEMENTS : MOST_MEMBERS);
    if (!names) {
        refuseExcess(source, isList ? MOST_ELEMENTS + ' elements' : MOST_MEMBERS + ' members');
        return;
    }
    names.forEach((name) => {
        const value = source.fields[name];
        if (typeof value !== 'object' || value === null) {
            readValue(source, name);
        } else if (depth > 0) {
            const fields = value as Source['fields'];
            refuseUnreadableTexts({ fields: fields, path: pathOf(source, name), faults: source.faults }, depth - 1);
        }
    });
}
