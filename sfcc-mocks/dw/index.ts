import { notImplemented } from '../runtime/failures';
import { current } from '../runtime/current';
import { commit, inTransaction, rollback } from '../store/session';
import { catalogPackage } from './catalog';
import { cryptoPackage } from './crypto';
import { customerPackage } from './customer';
import { ioPackage } from './io';
import { jobPackage } from './job';
import { netPackage } from './net';
import { objectPackage } from './object';
import { orderPackage } from './order';
import { svcPackage } from './svc';
import { systemPackage } from './system';
import { templatePackage } from './template';
import { utilPackage } from './util';
import { valuePackage } from './value';
import { webPackage } from './web';

/** Platform classes by simple name. */
export type PlatformPackage = Record<string, unknown>;

const PACKAGES: Record<string, PlatformPackage> = {
    catalog: catalogPackage,
    crypto: cryptoPackage,
    customer: customerPackage,
    io: ioPackage,
    job: jobPackage,
    net: netPackage,
    object: objectPackage,
    order: orderPackage,
    svc: svcPackage,
    system: systemPackage,
    template: templatePackage,
    util: utilPackage,
    value: valuePackage,
    web: webPackage
};

/** The `dw.*` classes, by `require('dw/order/OrderMgr')` and as the global `dw.order.OrderMgr`. */
export function createPlatform(): {
    require(id: string): unknown;
    namespace: object;
    finish(how: 'commit' | 'rollback'): void;
} {
    return { require: requirePlatform, namespace: namespace(), finish };
}

function requirePlatform(id: string): unknown {
    if (id === 'dw') {
        return namespace();
    }
    const [, packageName, className] = id.split('/');
    return platformClass(packageName as string, className as string);
}

function platformClass(packageName: string, className: string): unknown {
    const found = PACKAGES[packageName]?.[className];
    if (!found) {
        throw notImplemented('dw.' + packageName + '.' + className);
    }
    return found;
}

function namespace(): object {
    const root: Record<string, unknown> = {};
    for (const name of Object.keys(PACKAGES)) {
        root[name] = new Proxy(PACKAGES[name] as object, {
            get: (_target, className) => (typeof className === 'string' ? platformClass(name, className) : undefined)
        });
    }
    return root;
}

/** What the platform does with a transaction that a script left open. */
function finish(how: 'commit' | 'rollback'): void {
    const execution = current();
    if (!inTransaction()) {
        return;
    }
    if (how === 'rollback') {
        rollback();
        return;
    }
    execution.transactionDepth = 1;
    commit();
}
