import { scriptClass } from '../scriptClass';
import type { XmlName, XmlNode } from './xmlNode';

/** TopLevel.Namespace. Source: ECMA-357, 13.2. */
export class Namespace {
    readonly prefix: string | undefined;
    readonly uri: string;

    constructor(...given: unknown[]) {
        const [last = ''] = given.slice(-1);
        this.uri = last instanceof Namespace ? last.uri : String(last);
        const known = last instanceof Namespace ? last.prefix : undefined;
        this.prefix = given.length > 1 ? String(given[0]) : this.uri === '' ? '' : known;
    }

    getPrefix(): string | undefined {
        return this.prefix;
    }

    getUri(): string {
        return this.uri;
    }

    toString(): string {
        return this.uri;
    }
}

/** TopLevel.QName. Source: ECMA-357, 13.3. */
export class QName {
    readonly localName: string;
    readonly uri: string;

    constructor(...given: unknown[]) {
        const [last = ''] = given.slice(-1);
        const { uri, local } = nameOf(String(last));
        this.localName = local;
        this.uri = given.length > 1 ? String(given[0]) : uri;
    }

    getLocalName(): string {
        return this.localName;
    }

    getUri(): string {
        return this.uri;
    }

    toString(): string {
        return this.uri === '' ? this.localName : `${this.uri}::${this.localName}`;
    }
}

/** What a property of an XML value asks for: `name`, `uri::name` or `*`. @param preset - namespace of a plain name */
export function nameOf(key: string, preset = ''): XmlName {
    const [, uri, local] = /^(?:(.*)::)?(.*)$/s.exec(key) as unknown as [string, string | undefined, string];
    return { uri: uri ?? (local === '*' ? '*' : preset), local, prefix: '' };
}

/** Whether a node has a name that is asked for. */
export function fits(node: XmlNode, { uri, local }: XmlName): boolean {
    const isNamed = local === '*' || node.name?.local === local;
    return isNamed && (uri === '*' || node.name?.uri === uri);
}

scriptClass('TopLevel.Namespace', Namespace);
scriptClass('TopLevel.QName', QName);
