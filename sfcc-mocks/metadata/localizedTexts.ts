import { all } from './xml';
import type { XmlElement } from './xml';

/** Values by locale as import files name it: `x-default`, `en`, `en-US`. */
export type Localized<T> = Record<string, T>;

const DEFAULT = 'x-default';

/** Texts of the children of a name, by their `xml:lang`. Empty for none. */
export function localizedTexts(element: XmlElement | undefined, name: string): Localized<string> {
    return Object.fromEntries(
        all(element, name).map((child) => [child.attributes['xml:lang'] || DEFAULT, child.text.trim()])
    );
}
