import { isGiven, isObject } from '../../platform/rules/input/source';
import { optionalText } from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';
import { CHANNEL_STATUS } from '../../lifecycle/rules/orderStatus';

/** Values of `c_orderAction` about returns and refunds. Source: metadata of the official social channel cartridges. */
export const RETURN_ACTIONS = ['return', 'return_order', 'refund_order'];

/** Fields of a line about its return. */
const LINE_FIELDS = [
    'c_externalLineItemReturnStatus',
    'c_quantityReturned',
    'c_quantityReceived',
    'c_quantityRejected'
];

/**
 * Reads the returns and refunds of a patch, in words without personal data. It changes nothing here, so it is
 * only kept, shown and told on.
 */
export function readReturns(source: Source): string[] {
    const action = optionalText(source, 'c_orderAction', 50);
    const said = RETURN_ACTIONS.indexOf(action) >= 0 ? [action] : [];
    if (source.fields.c_externalChannelOrderStatus === CHANNEL_STATUS.REFUNDED) {
        said.push('c_externalChannelOrderStatus ' + CHANNEL_STATUS.REFUNDED);
    }
    if (isGiven(source, 'c_externalReturnStatus')) {
        said.push('c_externalReturnStatus ' + String(source.fields.c_externalReturnStatus));
    }
    return said.concat(readLines(source.fields.product_items));
}

function readLines(items: unknown): string[] {
    return (Array.isArray(items) ? items : []).reduce((said: string[], item: unknown) => {
        const fields = isObject(item) ? item : {};
        const given = LINE_FIELDS.filter((name) => fields[name] !== undefined && fields[name] !== null);
        return said.concat(given.map((name) => String(fields.product_id) + ' ' + name + ' ' + String(fields[name])));
    }, []);
}
