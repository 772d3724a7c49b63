import { instance } from '../../runtime/current';
import { customAttributes } from './customAttributes';

/** A record that keeps the values of custom attributes, as far as there are any. */
interface WithCustom {
    custom?: Record<string, unknown>;
}

/**
 * The `custom` of an object whose record has the values: the attributes come from the class's own type.
 * @param className - `dw.customer.Profile`
 * @param read - the record as a script sees it, read anew on each access
 * @param change - the record, to be changed
 */
export function recordAttributes(
    className: string,
    read: () => WithCustom,
    change: () => WithCustom
): Record<string, unknown> {
    return customAttributes({
        className,
        definitions: instance().objectTypes.attributesOf(className.split('.').pop() as string),
        value: (name) => read().custom?.[name],
        edit: () => {
            const record = change();
            record.custom = record.custom || {};
            return record.custom;
        }
    });
}
