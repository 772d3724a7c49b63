import { isRunning, current } from '../current';
import type { XmlSettings } from './xmlNode';

/** What scripts of one execution have set for XML. */
export interface XmlScope extends XmlSettings {
    defaultNamespace: string;
    /** Prefixes that the script has given to addresses. */
    prefixes: Record<string, string>;
}

/** Source: ECMA-357, 13.4.3.11 XML.defaultSettings. */
export const DEFAULT_SETTINGS: XmlSettings = {
    ignoreComments: true,
    ignoreProcessingInstructions: true,
    ignoreWhitespace: true,
    prettyIndent: 2,
    prettyPrinting: true
};

const scopes = new WeakMap<object, XmlScope>();
const outside = {};

/** The settings of the execution, and its default namespace. */
export function xmlScope(): XmlScope {
    const owner = isRunning() ? current() : outside;
    const scope = scopes.get(owner) || { ...DEFAULT_SETTINGS, defaultNamespace: '', prefixes: {} };
    scopes.set(owner, scope);
    return scope;
}
