import { ENCODINGS } from '../../isml/encodings';
import { PlatformMap } from '../util/Map';
import type { Component, Region } from './Component';
import { ComponentRenderSettings, RegionRenderSettings } from './renderSettings';
import { ComponentScriptContext } from './scriptContexts';

/** The components of a region, each in an element, in an element around them. Source: Script API, PageMgr.renderRegion. */
export function renderRegion(region: Region, settings: RegionRenderSettings): string {
    const components = region.getVisibleComponents().toArray();
    const inner = components.map((component) => renderComponent(component, settings));
    return wrapped(settings, `experience-region experience-${region.getID()}`, inner.join(''));
}

function renderComponent(component: Component, settings: RegionRenderSettings): string {
    const preset = settings.getComponentRenderSettings(component);
    const own = new ComponentRenderSettings();
    if (preset) {
        own.setTagName(preset.getTagName()).setAttributes(preset.getAttributes());
    }
    const markup = component.$type.script.render(new ComponentScriptContext(component, own));
    return wrapped(own, `experience-component experience-${component.getTypeID().replace(/\./g, '-')}`, markup);
}

function wrapped(settings: RegionRenderSettings | ComponentRenderSettings, presetClass: string, inner: string): string {
    const attributes = attributesOf(settings.getAttributes() || { class: presetClass });
    const encode = ENCODINGS.htmldoublequote as (text: string) => string;
    const written = attributes.map(([name, value]) => ` ${name}="${encode(String(value))}"`).join('');
    return `<${settings.getTagName()}${written}>${inner}</${settings.getTagName()}>`;
}

function attributesOf(given: object): Array<[string, unknown]> {
    return given instanceof PlatformMap
        ? given
              .keySet()
              .toArray()
              .map((name) => [String(name), given.get(name)])
        : Object.entries(given);
}
