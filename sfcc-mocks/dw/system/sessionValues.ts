import { current } from '../../runtime/current';
import { platformException, QuotaExceeded } from '../../runtime/failures';

/** Source: platform quotas, api.session. */
const MAX_STRING = 2000;
const MAX_BYTES = 10 * 1024;

/** The values of a session: texts, numbers, booleans and dates, of a limited size all together. */
export function sessionValues(values: Record<string, unknown>): Record<string, unknown> {
    return new Proxy(values, {
        set(target, name, value: unknown) {
            if (typeof value === 'object' && value !== null && !isDate(value)) {
                throw platformException('IllegalArgumentException', `A session does not hold objects: ${String(name)}`);
            }
            if (typeof value === 'string' && value.length > MAX_STRING) {
                current().end(new QuotaExceeded('sessionStringLength', MAX_STRING));
            }
            target[String(name)] = value;
            if (Buffer.byteLength(JSON.stringify(target)) > MAX_BYTES) {
                current().end(new QuotaExceeded('sessionSize', MAX_BYTES));
            }
            return true;
        }
    });
}

function isDate(value: object): boolean {
    return Object.prototype.toString.call(value) === '[object Date]';
}
