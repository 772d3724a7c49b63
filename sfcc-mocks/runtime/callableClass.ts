import { allMembers } from '../dw/scriptApi';
import { convertArguments, parametersOf } from './argumentKinds';
import { noSuchConstructor } from './wrongArguments';

/**
 * A class that scripts may call without `new`, as Rhino lets them call Java classes: `FileWriter(file, 'UTF-8')`.
 * Source: https://github.com/mozilla/rhino, NativeJavaClass.call
 * @param id - full name
 * @param type - the class
 * @returns what stands for it in scripts; `instanceof` knows the same objects
 */
export function callableClass<T extends object>(id: string, type: T): T {
    const { takes } = allMembers(id);
    const parameters = Object.hasOwn(takes, 'constructor') ? parametersOf(String(takes.constructor)) : null;
    const construct = (target: T, args: unknown[], made: object = target): object => {
        if (parameters) {
            convertArguments(args, parameters, () => id, noSuchConstructor);
        }
        return Reflect.construct(target as unknown as Constructor, args, made as Constructor);
    };
    const callable = new Proxy(type, {
        apply: (target, _self, args) => construct(target, args as unknown[]),
        ...(parameters ? { construct } : {})
    });
    Object.defineProperty((type as { prototype?: object }).prototype, 'constructor', {
        value: callable,
        writable: true,
        configurable: true
    });
    return callable;
}

type Constructor = new (...args: unknown[]) => object;
