import type { PlatformPackage } from '../PlatformPackage';
import { Cache, CacheMgr } from './Cache';
import { HookMgr } from './HookMgr';
import { Log, Logger } from './Logger';
import { RESTErrorResponse, RESTResponseMgr, RESTSuccessResponse } from './RESTResponseMgr';
import { Pipelet } from './Pipelet';
import { Request } from './Request';
import { Response } from './Response';
import { Session } from './Session';
import { OrganizationPreferences, SitePreferences } from './Preferences';
import { Site } from './Site';
import { Status, StatusItem } from './Status';
import { System } from './System';
import { Transaction } from './Transaction';

/** Classes of `dw.system`. */
export const systemPackage: PlatformPackage = {
    Cache,
    CacheMgr,
    HookMgr,
    Log,
    Logger,
    OrganizationPreferences,
    Pipelet,
    RESTErrorResponse,
    RESTResponseMgr,
    RESTSuccessResponse,
    Request,
    Response,
    Session,
    Site,
    SitePreferences,
    Status,
    StatusItem,
    System,
    Transaction
};
