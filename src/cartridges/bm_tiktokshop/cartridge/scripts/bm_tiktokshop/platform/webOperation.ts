import UUIDUtils = require('dw/util/UUIDUtils');
import type { OperationForm } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation';
import type { Units } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import { parameter, userName } from './webPage';

const UNITS = 'units-';

/** Reads the form of an operation from the request. A form that is shown for the first time gets an event id. */
export function operationForm(): OperationForm {
    return {
        eventId: parameter('eventId') || 'bm-' + UUIDUtils.createUUID(),
        packageNo: parameter('packageNo'),
        carrier: parameter('carrier').trim(),
        trackingNumber: parameter('trackingNumber').trim(),
        reason: parameter('reason'),
        cancelId: parameter('cancelId'),
        units: unitsOfForm(),
        by: userName()
    };
}

/** Reads the fields `units-{product id}`; an empty one counts as 0. The rules reject values that are no numbers. */
function unitsOfForm(): Units {
    const units: Units = {};
    const fields = request.httpParameterMap.getParameterMap(UNITS);
    const names = fields.parameterNames.iterator();
    while (names.hasNext()) {
        const productId = names.next();
        units[productId] = Number(fields.get(productId).stringValue || '0');
    }
    return units;
}
