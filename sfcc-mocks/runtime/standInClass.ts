import { SCRIPT_API } from '../dw/scriptApi';
import { notImplemented } from './failures';
import type { PlatformException } from './failures';
import { scriptClass } from './scriptClass';

type AnyClass = { prototype: object };

/**
 * A class of the Script API that the double does not implement: a cartridge can load it, extend it and ask whether
 * something is one. Its constants have their values; its constructor and members throw `not implemented` when called.
 * @param id - full name, for example `dw.campaign.PromotionMgr`
 * @param parent - the class that it extends; null for none
 */
export function standInClass(id: string, parent: AnyClass | null): AnyClass {
    const standIn = function (): never {
        if (SCRIPT_API[id]?.isConstructable) {
            throw notImplemented(id);
        }
        throw new TypeError(id + ' has no constructor');
    };
    Object.defineProperty(standIn, 'name', { value: id.slice(id.lastIndexOf('.') + 1) });
    if (parent) {
        Object.setPrototypeOf(standIn, parent);
        Object.setPrototypeOf(standIn.prototype, parent.prototype);
    }
    if (SCRIPT_API[id]?.extends === 'TopLevel.APIException') {
        // The platform throws it; the double makes it without a class.
        Object.defineProperty(standIn, Symbol.hasInstance, {
            value: (error: unknown) => error instanceof Error && (error as PlatformException).javaName === standIn.name
        });
    }
    return scriptClass(id, standIn);
}
