import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { callCustomHook, callSystemHook, hookScripts } from './hookRegistry';

/** dw.system.HookMgr */
export class HookMgr {
    static hasHook(extensionPoint: string): boolean {
        return hookScripts(current(), extensionPoint).length > 0;
    }

    static callHook(extensionPoint: string, functionName: string, ...args: unknown[]): unknown {
        if (extensionPoint.startsWith('dw.')) {
            return callSystemHook(extensionPoint, args).value;
        }
        return callCustomHook(extensionPoint, functionName, args);
    }
}

scriptClass('dw.system.HookMgr', HookMgr);
