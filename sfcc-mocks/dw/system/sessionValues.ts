import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';

/** The values of a session: texts, numbers, booleans and dates, of a limited size all together. */
export function sessionValues(values: Record<string, unknown>): Record<string, unknown> {
    return new Proxy(values, {
        set(target, name, value: unknown) {
            if (typeof value === 'object' && value !== null && !isDate(value)) {
                throw platformException('IllegalArgumentException', `A session does not hold objects: ${String(name)}`);
            }
            if (typeof value === 'string' && value.length > QUOTAS.sessionStringLength.limit) {
                current().exceed('sessionStringLength');
            }
            target[String(name)] = value;
            if (Buffer.byteLength(JSON.stringify(target)) > QUOTAS.sessionSize.limit) {
                current().exceed('sessionSize');
            }
            return true;
        }
    });
}

function isDate(value: object): boolean {
    return Object.prototype.toString.call(value) === '[object Date]';
}
