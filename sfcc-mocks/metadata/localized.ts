import { localeChain } from '../isml/findTemplate';
import type { AttributeDefinition } from './objectTypes';
import type { Localized } from './localizedTexts';
import { typed } from './objectTypes';
import { all, first } from './xml';
import type { XmlElement } from './xml';

const DEFAULT = 'x-default';

/** The value of the most telling locale: `en_US`, then `en`, then the default. */
export function inLocale<T>(values: Localized<T> | undefined, locale: string): T | null {
    const names = localeChain(locale).map((name) => (name === 'default' ? DEFAULT : name.replace('_', '-')));
    const name = names.find((candidate) => values?.[candidate] !== undefined);
    return name === undefined ? null : ((values as Localized<T>)[name] as T);
}

/** Custom attributes of an imported object: values by name, each by locale. */
export type CustomValues = Record<string, Localized<unknown>>;

/** Values of an object whose attributes have no locale. */
export function unlocalized(values: CustomValues): Record<string, unknown> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inLocale(value, 'default')]));
}

/**
 * Reads `custom-attributes`: values of several elements are a set.
 * @param definitions - of the object's type
 * @throws Error for an attribute that the metadata does not declare
 */
export function customValues(
    element: XmlElement,
    definitions: Map<string, AttributeDefinition>,
    what: string
): CustomValues {
    const values: CustomValues = {};
    for (const attribute of all(first(element, 'custom-attributes'), 'custom-attribute')) {
        const id = attribute.attributes['attribute-id'] as string;
        const definition = definitions.get(id);
        if (!definition) {
            throw new Error(`${what}: the attribute ${id} is not declared`);
        }
        const type = definition.type.replace('set-of-', '');
        const value = definition.type.startsWith('set-of-')
            ? all(attribute, 'value').map(({ text }) => typed(type, text.trim()))
            : typed(definition.type, attribute.text.trim());
        values[id] = { ...values[id], [attribute.attributes['xml:lang'] || DEFAULT]: value };
    }
    return values;
}
