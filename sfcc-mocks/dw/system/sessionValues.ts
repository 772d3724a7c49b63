import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { Calendar } from '../util/Calendar';
import { Decimal } from '../util/Decimal';
import { Money } from '../value/Money';
import { Quantity } from '../value/Quantity';

/** Classes whose objects a session keeps. Source: Script API, dw.system.Session, "Certain rules apply". */
const VALUE_CLASSES = [Money, Quantity, Decimal, Calendar];

/** The values of a session: texts, numbers, booleans, dates and value types, of a limited size all together. */
export function sessionValues(values: Record<string, unknown>): Record<string, unknown> {
    return new Proxy(values, {
        set(target, name, value: unknown) {
            if (!isHeld(value)) {
                throw platformException('IllegalArgumentException', `A session does not hold objects: ${String(name)}`);
            }
            if (typeof value === 'string' && value.length > QUOTAS.sessionStringLength.limit) {
                current().exceed('sessionStringLength');
            }
            target[String(name)] = value;
            if (Buffer.byteLength(JSON.stringify(target, valueAsText)) > QUOTAS.sessionSize.limit) {
                current().exceed('sessionSize');
            }
            return true;
        }
    });
}

function isHeld(value: unknown): boolean {
    const isObject = typeof value === 'function' || (typeof value === 'object' && value !== null);
    return !isObject || Object.prototype.toString.call(value) === '[object Date]' || isValue(value);
}

function isValue(value: unknown): boolean {
    return VALUE_CLASSES.some((valueClass) => value instanceof valueClass);
}

function valueAsText(_name: string, value: unknown): unknown {
    return isValue(value) ? String(value) : value;
}
