import type { PlatformPackage } from '../PlatformPackage';
import { Component, Region } from './Component';
import { FocalPoint, Image, ImageMetaData } from './Image';
import { Page } from './Page';
import { PageMgr } from './PageMgr';
import { ComponentRenderSettings, RegionRenderSettings } from './renderSettings';
import { ComponentScriptContext, PageScriptContext } from './scriptContexts';

/** Classes of `dw.experience`. */
export const experiencePackage: PlatformPackage = {
    Component,
    ComponentRenderSettings,
    ComponentScriptContext,
    'image.FocalPoint': FocalPoint,
    'image.Image': Image,
    'image.ImageMetaData': ImageMetaData,
    Page,
    PageMgr,
    PageScriptContext,
    Region,
    RegionRenderSettings
};
