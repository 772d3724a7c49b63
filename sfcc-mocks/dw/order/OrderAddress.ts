import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { AddressFields } from '../object/addressFields';
import { customAttributes } from '../object/customAttributes';
import type { AddressRecord } from './records';

/** Where the record of an address keeps its custom attributes. */
type Custom = Record<string, unknown>;

/** dw.order.OrderAddress */
export class OrderAddress extends AddressFields {
    /** @param custom - its custom attributes, to be read or changed */
    constructor(
        read: () => AddressRecord,
        change: () => AddressRecord,
        private readonly $customOf: (editing: boolean) => Custom
    ) {
        super(read, change);
    }

    getCustom(): Record<string, unknown> {
        return customAttributes({
            className: 'dw.order.OrderAddress',
            definitions: instance().objectTypes.attributesOf('OrderAddress'),
            value: (name) => this.$customOf(false)[name],
            edit: () => this.$customOf(true)
        });
    }
}

scriptClass('dw.order.OrderAddress', OrderAddress);
