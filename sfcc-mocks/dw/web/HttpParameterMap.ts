import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from '../util/Collection';
import { HttpParameter } from './HttpParameter';

interface Source {
    method: string;
    body: string;
    isForm: boolean;
    parameters: Map<string, string[]>;
}

/** The parameters of a request; any name answers. Source: platform doc dw.web.HttpParameterMap. */
export class HttpParameterMap {
    constructor(private readonly $source: Source) {}

    get(name: unknown): HttpParameter {
        return new HttpParameter(String(name), this.$source.parameters.get(String(name)) || []);
    }

    getParameterCount(): number {
        return this.$source.parameters.size;
    }

    getParameterNames(): unknown {
        return new Collection(this.$source.parameters.keys());
    }

    /** The parameters whose names begin with a prefix, without it. */
    getParameterMap(prefix: string): HttpParameterMap {
        const parameters = new Map<string, string[]>();
        this.$source.parameters.forEach((values, name) => {
            if (name.startsWith(prefix)) {
                parameters.set(name.slice(prefix.length), values);
            }
        });
        return parameterMap({ ...this.$source, parameters });
    }

    isParameterSubmitted(name: string): boolean {
        return this.$source.parameters.has(name);
    }

    /** Only POST and PUT have one, and a form's body is not available. */
    getRequestBodyAsString(): string | null {
        const hasBody = ['POST', 'PUT'].includes(this.$source.method);
        return hasBody && !this.$source.isForm ? this.$source.body : null;
    }
}
scriptClass('dw.web.HttpParameterMap', HttpParameterMap);

/** Scripts that go through a map meet its parameters alone. Source: SiteGenesis, SearchModel. */
for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(HttpParameterMap.prototype))) {
    Object.defineProperty(HttpParameterMap.prototype, name, { ...descriptor, enumerable: false });
}

/** A parameter map whose parameters are properties too: `map.page.intValue`. */
export function parameterMap(source: Source): HttpParameterMap {
    return new Proxy(new HttpParameterMap(source), {
        get(target, name) {
            if (typeof name === 'symbol' || name in target) {
                const value: unknown = Reflect.get(target, name, target);
                return typeof value === 'function' ? value.bind(target) : value;
            }
            return target.get(name);
        },
        // A proxy must name what is fixed on its object: symbols are, and no script lists them.
        ownKeys: (target) => [...Object.getOwnPropertySymbols(target), ...source.parameters.keys()],
        getOwnPropertyDescriptor: (target, name) =>
            typeof name === 'string' && source.parameters.has(name)
                ? { configurable: true, enumerable: true, value: target.get(name) }
                : typeof name === 'symbol'
                  ? Reflect.getOwnPropertyDescriptor(target, name)
                  : undefined
    });
}
