import type { PlatformPackage } from '..';
import { Cache, CacheMgr } from './Cache';
import { HookMgr } from './HookMgr';
import { Log, Logger } from './Logger';
import { RESTResponseMgr } from './RESTResponseMgr';
import { Request } from './Request';
import { Response } from './Response';
import { Session } from './Session';
import { Site, SitePreferences } from './Site';
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
    RESTResponseMgr,
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
