import { instance } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList } from '../util/Collection';
import { soapAnswersOf } from './soapAnswers';
import type { Wsdl } from './wsdl';

/** dw.ws.Port: an operation of the WSDL is a method. */
export class Port {
    constructor(webReference: string, operations: Set<string>) {
        for (const operation of operations) {
            const value = (request: unknown): unknown => send(webReference, operation, request);
            Object.defineProperty(this, operation, { value, enumerable: true });
        }
    }
}

function send(webReference: string, operation: string, request: unknown): unknown {
    const { answer } = soapAnswersOf(instance());
    if (!answer) {
        throw notImplemented(
            `the SOAP call ${webReference}.${operation}: the double sends no SOAP. Answer it with answerSoap(…), or set ` +
                'the service to mock mode and give its callback a mockCall'
        );
    }
    return answer({ webReference, operation, request });
}

/** dw.ws.WebReference2: a WSDL, whose types are classes by name. */
export class WebReference2 {
    constructor(
        private readonly $name: string,
        private readonly $wsdl: Wsdl
    ) {
        for (const [type, lists] of $wsdl.types) {
            Object.defineProperty(this, type, { value: beanClass(lists), enumerable: true });
        }
    }

    getDefaultService(): Port {
        return new Port(this.$name, this.$wsdl.operations);
    }

    /** One port is as good as another: the double calls none. */
    getService(_service: string, _port?: string): Port {
        return this.getDefaultService();
    }
}

/** A class of a type: its properties have getters and setters, and those that come more than once are lists. */
function beanClass(lists: Set<string>): object {
    return function Bean(): object {
        const values: Record<string, unknown> = {};
        lists.forEach((list) => {
            values[list] = new ArrayList();
        });
        return new Proxy(values, {
            get: (target, key) => (key in target ? Reflect.get(target, key) : accessor(target, key))
        });
    };
}

function accessor(values: Record<string, unknown>, key: string | symbol): unknown {
    const [, kind, capital = ''] = /^(get|is|set)([A-Z].*)$/.exec(String(key)) || [];
    const property = capital.charAt(0).toLowerCase() + capital.slice(1);
    switch (kind) {
        case undefined:
            return typeof key === 'string' ? null : undefined;
        case 'set':
            return (value: unknown) => {
                values[property] = value;
            };
        default:
            return () => values[property] ?? null;
    }
}

scriptClass('dw.ws.Port', Port);
scriptClass('dw.ws.WebReference2', WebReference2);
