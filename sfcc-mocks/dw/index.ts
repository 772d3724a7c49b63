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
import type { PlatformPackage } from './PlatformPackage';

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
    const [, packageName, ...className] = id.split('/');
    if (!packageName) {
        return namespace();
    }
    return className.length === 0 ? packageNamespace(packageName) : platformClass(packageName, className.join('.'));
}

function platformClass(packageName: string, className: string): unknown {
    const found = PACKAGES[packageName]?.[className];
    if (!found) {
        throw notImplemented('dw.' + packageName + '.' + className);
    }
    return found;
}

/** Every name is a package, of which there are parts or none. */
function namespace(): object {
    return reading((packageName) => packageNamespace(packageName));
}

function packageNamespace(packageName: string): object {
    return reading((className) => platformClass(packageName, className), PACKAGES[packageName]);
}

function reading(read: (name: string) => unknown, target: object = {}): object {
    return new Proxy(target, {
        get: (_target, name) => (typeof name === 'string' ? read(name) : undefined)
    });
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
