import { callableClass } from '../runtime/callableClass';
import { standInClass } from '../runtime/standInClass';
import { current } from '../runtime/current';
import { commit, inTransaction, rollback } from '../store/session';
import { campaignPackage } from './campaign';
import { catalogPackage } from './catalog';
import { contentPackage } from './content';
import { cryptoPackage } from './crypto';
import { customerPackage } from './customer';
import { experiencePackage } from './experience';
import { extensionsPackage } from './extensions';
import { ioPackage } from './io';
import { jobPackage } from './job';
import { netPackage } from './net';
import { objectPackage } from './object';
import { ObjectTypeDefinition } from './object/ObjectTypeDefinition';
import { ExtensibleObject } from './object/PersistentObject';
import { orderPackage } from './order';
import { suggestPackage } from './suggest';
import { svcPackage } from './svc';
import { systemPackage } from './system';
import { templatePackage } from './template';
import { utilPackage } from './util';
import { valuePackage } from './value';
import { webPackage } from './web';
import { wsPackage } from './ws';
import type { PlatformPackage } from './PlatformPackage';
import { isBelow, SCRIPT_API } from './scriptApi';

const LEFT_OPEN = 'A script has left its transaction open. All that it wrote since is committed now';

const PACKAGES: Record<string, PlatformPackage> = {
    campaign: campaignPackage,
    catalog: catalogPackage,
    content: contentPackage,
    crypto: cryptoPackage,
    customer: customerPackage,
    experience: experiencePackage,
    extensions: extensionsPackage,
    io: ioPackage,
    job: jobPackage,
    net: netPackage,
    object: objectPackage,
    order: orderPackage,
    suggest: suggestPackage,
    svc: svcPackage,
    system: systemPackage,
    template: templatePackage,
    util: utilPackage,
    value: valuePackage,
    web: webPackage,
    ws: wsPackage
};

/** The `dw.*` classes, by `require('dw/order/OrderMgr')` and as the global `dw.order.OrderMgr`. */
export function createPlatform(): {
    require(id: string): unknown;
    namespace: object;
    finish(how: 'commit' | 'rollback'): void;
} {
    return { require: requirePlatform, namespace: namespace(), finish };
}

const IMPLEMENTED = implementedClasses();

/** Classes and packages by the id that scripts require: they are the same for all scripts. */
const required = new Map<string, unknown>();

function requirePlatform(id: string): unknown {
    const known = required.get(id);
    if (known !== undefined) {
        return known;
    }
    const found = findRequired(id);
    required.set(id, found);
    return found;
}

function findRequired(id: string): unknown {
    const [, packageName, ...className] = id.split('/');
    if (!packageName) {
        return namespace();
    }
    return className.length === 0 ? packageNamespace(packageName) : platformClass(packageName, className.join('.'));
}

/** @param path - below its package, for example `Order` or `shoppercontext.ShopperContext` */
function platformClass(packageName: string, path: string): unknown {
    const id = `dw.${packageName}.${path}`;
    return IMPLEMENTED.get(id) || (SCRIPT_API[id] ? standIn(id) : subpackage(packageName, path));
}

/** The classes of the packages by full name, as scripts see them. */
function implementedClasses(): Map<string, object> {
    const all = Object.entries(PACKAGES).flatMap(([packageName, classes]) =>
        Object.entries(classes).map(([name, type]) => [`dw.${packageName}.${name}`, type as object] as const)
    );
    return new Map(all.map(([id, type]) => [id, SCRIPT_API[id]?.isConstructable ? callableClass(id, type) : type]));
}

/**
 * Makes each implemented class extend its documented parent: `order.defaultShipment instanceof ExtensibleObject`. scriptClass has given them their inherited members.
 */
function linkClasses(): void {
    for (const [packageName, classes] of Object.entries(PACKAGES)) {
        for (const [name, type] of Object.entries(classes)) {
            const parent = SCRIPT_API[`dw.${packageName}.${name}`]?.extends;
            if (parent && typeof type === 'function') {
                linkTo(parentClass(parent).prototype, type.prototype as object);
            }
        }
    }
}

/** Source: Script API, ExtensibleObject.describe, which objects have that are no records of their own too. */
function describeAll(): void {
    for (const [packageName, classes] of Object.entries(PACKAGES)) {
        for (const [name, type] of Object.entries(classes)) {
            const isExtensible = isBelow(`dw.${packageName}.${name}`, 'dw.object.ExtensibleObject');
            const prototype = (type as { prototype?: Record<string, unknown> }).prototype;
            if (isExtensible && prototype && !(prototype instanceof ExtensibleObject)) {
                const made = (): ObjectTypeDefinition => new ObjectTypeDefinition(name);
                Object.defineProperty(made, 'name', { value: 'describe' });
                Object.defineProperty(prototype, 'describe', { configurable: true, writable: true, value: made });
            }
        }
    }
}

function linkTo(parent: object, prototype: object): void {
    if (Object.prototype.isPrototypeOf.call(parent, prototype)) {
        return;
    }
    const next = Object.getPrototypeOf(prototype) as object;
    if (next === Object.prototype) {
        Object.setPrototypeOf(prototype, parent);
    } else {
        linkTo(parent, next);
    }
}

/** Stand-ins by full name: each is made when the first script asks for it. */
const STAND_INS = new Map<string, { prototype: object }>();

function standIn(id: string): { prototype: object } {
    const known = STAND_INS.get(id);
    if (known) {
        return known;
    }
    const parent = SCRIPT_API[id]?.extends;
    const made = standInClass(id, parent ? parentClass(parent) : null);
    STAND_INS.set(id, made);
    return made;
}

function parentClass(id: string): { prototype: object } {
    const [, packageName, ...path] = id.split('.');
    // What extends an error of the language is thrown by the platform, and every script knows it as an Error.
    return id.startsWith('dw.')
        ? (platformClass(packageName as string, path.join('.')) as { prototype: object })
        : Error;
}

/** A package within a package, such as `dw.customer.shoppercontext`. */
function subpackage(packageName: string, path: string): object {
    const start = `dw.${packageName}.${path}.`;
    if (!Object.keys(SCRIPT_API).some((id) => id.startsWith(start))) {
        throw noSuchClass(`dw.${packageName}.${path}`);
    }
    return reading((className) => platformClass(packageName, `${path}.${className}`));
}

/** A class that the Script API does not have, with the one that is meant as likely as not. */
function noSuchClass(id: string): Error {
    const [, name = ''] = /([^.]+)$/.exec(id) || [];
    const alike = Object.keys(SCRIPT_API).find(
        (known) => known.endsWith('.' + name) || known.startsWith(id.slice(0, -3))
    );
    const meant = alike ? `; do you mean ${alike.replace(/\./g, '/')}?` : '';
    return new Error(`Module not found: ${id.replace(/\./g, '/')} is no class of the Script API${meant}`);
}

/** Every name is a package, with parts or without. */
function namespace(): object {
    return reading((packageName) => packageNamespace(packageName));
}

function packageNamespace(packageName: string): object {
    return reading(
        (className) => platformClass(packageName, className),
        (className) => `dw.${packageName}.${className}` in SCRIPT_API
    );
}

function reading(read: (name: string) => unknown, has: (name: string) => boolean = () => false): object {
    return new Proxy(
        {},
        {
            get: (_target, name) => (typeof name === 'string' ? read(name) : undefined),
            has: (_target, name) => typeof name === 'string' && has(name)
        }
    );
}

/** What the platform does with a transaction that a script left open. The log of the double names the mistake. */
function finish(how: 'commit' | 'rollback'): void {
    const execution = current();
    if (!inTransaction()) {
        return;
    }
    if (how === 'rollback') {
        rollback();
        return;
    }
    execution.instance.log('warn', 'transaction', LEFT_OPEN);
    execution.transactionDepth = 1;
    commit();
}

describeAll();
linkClasses();
