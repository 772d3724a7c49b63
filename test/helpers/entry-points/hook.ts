import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '#sandbox/start/wiring';
import { compiled, SCRIPTS } from './compiled';
import type { Stubs } from './compiled';
import { logStub, StatusStub } from './platformStubs';

const CARTRIDGE = path.join(ROOT, 'cartridges/int_tiktokshop');

/** The hooks that hooks.json registers. */
export function registeredHooks(): Array<{ name: string; script: string }> {
    const { hooks } = JSON.parse(fs.readFileSync(path.join(CARTRIDGE, 'hooks.json'), 'utf8')) as {
        hooks: Array<{ name: string; script: string }>;
    };
    return hooks;
}

/**
 * The function that the platform calls for an extension point: hooks.json names its script, the last part of the
 * extension point its name.
 * @param useCases - stubs, by the id that the script requires them with
 */
export function hook(extensionPoint: string, useCases: Stubs = {}): (...args: unknown[]) => any {
    return hookScript(extensionPoint, useCases)[extensionPoint.split('.').pop() as string] as () => unknown;
}

/** The script of an extension point, where it is not the extension point that names the function. */
export function hookScript(extensionPoint: string, useCases: Stubs = {}): Record<string, (...args: unknown[]) => any> {
    const registered = registeredHooks().find(({ name }) => name === extensionPoint);
    const file = path.posix.join('int_tiktokshop', registered!.script);
    const log = logStub().module;
    const refusalStatus = compiled(`${SCRIPTS}/platform/web/refusalStatus`, {
        'dw/system/Status': StatusStub,
        '../log': log
    });
    const logSeldom = (): undefined => undefined;
    const platform = { '../platform/web/refusalStatus': refusalStatus, '../platform/logSeldom': logSeldom };
    return compiled(file, { ...platform, ...useCases });
}
