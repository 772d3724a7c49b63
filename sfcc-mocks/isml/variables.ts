import type { Execution } from '../contracts/instance';
import type { Session } from '../dw/system/Session';
import { RESERVED } from './reservedNames';

type Values = Record<string, unknown>;

interface Holder {
    get(name: string): unknown;
    set(name: string, value: unknown): unknown;
}

const requestVariables = new WeakMap<Execution, Map<string, unknown>>();

/**
 * The variables of one template: its own (`page`), which the templates it includes can read, then those of the
 * request and the session. Source: platform doc isset, isinclude.
 */
export class Variables {
    private readonly page = new Map<string, unknown>();

    constructor(
        private readonly execution: Execution,
        private readonly including: Variables | null
    ) {}

    /** Sets a page variable of this template. */
    set(name: string, value: unknown): void {
        if (RESERVED.includes(name)) {
            throw new Error(`"${name}" cannot be the name of a variable`);
        }
        this.page.set(name, value);
    }

    /** Declares variables of a script: for this page, and all templates around it and in it. */
    declare(names: string[]): void {
        if (this.including) {
            this.including.declare(names.filter((name) => !this.page.has(name)));
        } else {
            names.filter((name) => !this.page.has(name)).forEach((name) => this.page.set(name, undefined));
        }
    }

    /** Takes a page variable away, as at the end of a loop. */
    remove(name: string): void {
        this.page.delete(name);
    }

    /** Sets a variable of a scope: `page`, `request` or `session`. */
    setIn(scope: string, name: string, value: unknown): void {
        if (scope === 'page') {
            this.set(name, value);
        } else if (RESERVED.includes(name)) {
            throw new Error(`"${name}" cannot be the name of a variable`);
        } else if (scope === 'request') {
            this.request().set(name, value);
        } else {
            this.setInSession(name, value);
        }
    }

    /** Takes a variable of a scope away; a session's is null from then on. */
    removeIn(scope: string, name: string): void {
        if (scope === 'page') {
            this.remove(name);
        } else if (scope === 'request') {
            this.request().delete(name);
        } else {
            this.setInSession(name, null);
        }
    }

    /** The object that expressions look names up in. */
    scope(): object {
        return new Proxy(
            {},
            {
                has: (_target, name) => typeof name === 'string' && this.holder(name) !== null,
                get: (_target, name) => (typeof name === 'string' ? this.holder(name)?.get(name) : undefined),
                set: (_target, name, value) => {
                    this.holder(name as string)?.set(name as string, value);
                    return true;
                }
            }
        );
    }

    private holder(name: string): Holder | null {
        if (this.page.has(name)) {
            return this.page;
        }
        if (this.including) {
            return this.including.holder(name);
        }
        if (this.request().has(name)) {
            return this.request();
        }
        const session = this.session();
        return session && Object.prototype.hasOwnProperty.call(session, name) ? this.sessionHolder(session) : null;
    }

    private sessionHolder(session: Values): Holder {
        return { get: (name) => session[name], set: (name, value) => this.setInSession(name, value) };
    }

    private request(): Map<string, unknown> {
        let variables = requestVariables.get(this.execution);
        if (!variables) {
            variables = new Map();
            requestVariables.set(this.execution, variables);
        }
        return variables;
    }

    /** Only simple values outlive a request. Source: platform doc dw.system.Session, custom attributes. */
    private setInSession(name: string, value: unknown): void {
        const session = this.session();
        if (!session) {
            throw new Error('There is no session');
        }
        if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
            throw new Error(`A session cannot hold ${name}: only texts, numbers and booleans`);
        }
        session[name] = value;
    }

    private session(): Values | null {
        const session = this.execution.session as Session | null;
        return session ? session.getCustom() : null;
    }
}
