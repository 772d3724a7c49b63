import { inLocale } from '../../metadata/localized';
import type { CustomValues } from '../../metadata/localized';
import { current, instance } from '../../runtime/current';
import { customAttributes } from './customAttributes';

/**
 * The `custom` of an object that an import makes and scripts only read, in the request's locale.
 * @param className - for messages, `dw.order.ShippingMethod`
 * @param values - read anew on each access; undefined for an object without any
 */
export function importedAttributes(className: string, values: () => CustomValues | undefined): Record<string, unknown> {
    return customAttributes({
        className,
        definitions: instance().objectTypes.attributesOf(className.split('.').pop() as string),
        value: (name) => inLocale(values()?.[name], current().locale),
        edit: () => {
            throw new TypeError(`A ${className} is read-only`);
        }
    });
}
