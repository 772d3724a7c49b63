import { hasMember } from './scriptClass';

/**
 * `Object.hasOwnProperty.call(order, 'orderNo')` holds: a platform object has its members itself.
 * @param prototype - `Object.prototype` of the realm of the scripts
 */
export function knowMembers(prototype: object): void {
    const usual = Object.getOwnPropertyDescriptor(prototype, 'hasOwnProperty')!.value as (name: unknown) => boolean;
    Object.defineProperty(prototype, 'hasOwnProperty', {
        configurable: true,
        writable: true,
        value: function hasOwnProperty(this: object, name: unknown): boolean {
            return usual.call(this, name) || (isPlatformObject(this) && hasMember.call(this, name));
        }
    });
}

/** Whether a class of the Script API has made a value. */
export function isPlatformObject(value: unknown): boolean {
    const type = (value as { constructor?: { $id?: unknown } } | null)?.constructor;
    return typeof value === 'object' && typeof type === 'function' && '$id' in type;
}
