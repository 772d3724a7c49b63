import alert from './alert.json';
import campaign from './campaign.json';
import catalog from './catalog.json';
import commerceapps from './commerceapps.json';
import content from './content.json';
import crypto from './crypto.json';
import customer from './customer.json';
import experience from './experience.json';
import extensions from './extensions.json';
import io from './io.json';
import job from './job.json';
import net from './net.json';
import object from './object.json';
import order from './order.json';
import rpc from './rpc.json';
import sitemap from './sitemap.json';
import suggest from './suggest.json';
import svc from './svc.json';
import system from './system.json';
import template from './template.json';
import topLevel from './topLevel.json';
import util from './util.json';
import value from './value.json';
import web from './web.json';
import ws from './ws.json';

/** What the Script API says of a class. A field that would be empty is missing. */
export interface ClassFacts {
    /** Full name of the class that it extends. */
    extends?: string;
    /** Whether scripts can construct it. */
    isConstructable?: boolean;
    /** Values of constants; null for an object, or where the documentation gives no value. */
    constants?: Record<string, string | number | boolean | null>;
    /** Most parameters of each method, without those of a variable list. */
    methods?: Record<string, number>;
    statics?: Record<string, number>;
    /**
     * What the parameters of a method take, by position: `string`, `Date`, `Function` or classes, nothing where the documentation
     * allows more or says nothing that can be checked; `!` behind it where it must not be null.
     */
    takes?: Record<string, string>;
    properties?: string[];
    staticProperties?: string[];
}

/** All classes of the Script API 26.9 by full name, for example `dw.order.Order` or `TopLevel.QName`. */
export const SCRIPT_API: Record<string, ClassFacts | undefined> = {
    ...alert,
    ...campaign,
    ...catalog,
    ...commerceapps,
    ...content,
    ...crypto,
    ...customer,
    ...experience,
    ...extensions,
    ...io,
    ...job,
    ...net,
    ...object,
    ...order,
    ...rpc,
    ...sitemap,
    ...suggest,
    ...svc,
    ...system,
    ...template,
    ...topLevel,
    ...util,
    ...value,
    ...web,
    ...ws
};

/** The members of a class and of all classes that it extends. */
export type Members = Required<Omit<ClassFacts, 'extends' | 'isConstructable'>>;

/** The members of a class, inherited ones too; none for a class that the Script API does not have. */
export function allMembers(id: string): Members {
    const { extends: parent, ...own } = SCRIPT_API[id] || {};
    const inherited = parent ? allMembers(parent) : NO_MEMBERS;
    return {
        constants: { ...inherited.constants, ...own.constants },
        methods: { ...inherited.methods, ...own.methods },
        statics: { ...inherited.statics, ...own.statics },
        takes: { ...inherited.takes, ...own.takes },
        properties: [...inherited.properties, ...(own.properties || [])],
        staticProperties: [...inherited.staticProperties, ...(own.staticProperties || [])]
    };
}

/** Whether a class is another one, or extends it. */
export function isBelow(id: string | undefined, ancestor: string): boolean {
    return id !== undefined && (id === ancestor || isBelow(SCRIPT_API[id]?.extends, ancestor));
}

const NO_MEMBERS: Members = {
    constants: {},
    methods: {},
    statics: {},
    takes: {},
    properties: [],
    staticProperties: []
};
