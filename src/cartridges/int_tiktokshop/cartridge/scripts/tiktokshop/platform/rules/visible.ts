import { isXmlText } from './xmlText';

/**
 * Matches a character that a person sees: neither white space nor one that only steers its neighbours, such as a zero width
 * space or the mark of a direction, nor a filler or a blank pattern. Source: Unicode, Default_Ignorable_Code_Point.
 */
export const VISIBLE =
    /[^\s\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]/;
/** Matches a control character, and any character outside of ASCII. */
const NOT_PRINTABLE = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[^ -~]/g;
/** Characters that no writing system needs. Joiners, marks of a direction and variation selectors stay. */
const NEEDLESS = /[\u0080-\u009F\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Whether a person sees nothing of a text. */
export function isBlank(text: string): boolean {
    return !VISIBLE.test(text);
}

/** A text in which each character that a person would not see, except a space, is written as in JSON, such as `\ufeff`. */
export function withVisibleCharacters(text: string): string {
    return text.replace(NOT_PRINTABLE, (character) => (isSeen(character) ? character : escaped(character)));
}

function isSeen(character: string): boolean {
    return VISIBLE.test(character) && isXmlText(character);
}

function escaped(character: string): string {
    return '\\u' + ('000' + character.charCodeAt(0).toString(16)).slice(-4);
}

/** A name as a person reads it: another system would not recognize it with a byte order mark or a zero width space. */
export function visibleName(name: string): string {
    return name.replace(NEEDLESS, '').trim();
}
