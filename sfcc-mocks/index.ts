/**
 * sfcc-mocks: a behavioural double of B2C Commerce. This is its one entry; README.md lists the few files beside it that
 * others may import by name. Everything else is its own business.
 */

// What an instance is made of, and what is sent to it.
export type { Clock } from './contracts/clock';
export { isFailure } from './contracts/http';
export type { HttpAnswer, HttpMessage, Transport, TransportFailure } from './contracts/http';
export type {
    Execution,
    ExecutionKind,
    ExecutionOptions,
    InstanceOptions,
    LogEntry,
    Probe,
    ProbeKind,
    SearchMade
} from './contracts/instance';
export type { SftpServer, SftpServers } from './contracts/sftp';
export type { SiteConfig } from './contracts/site';
export type { Switches } from './contracts/switches';
export { Instance } from './instance';
export { platformException, QuotaExceeded, Stopped } from './runtime/failures';

// Its limits.
export { QUOTAS } from './quotas/quotas';
export type { Quota, QuotaName } from './quotas/quotas';

// Its data: what a merchant imports, and products to sell.
export { importOrders } from './metadata/importOrders';
export { importSite, jobConfigs, serviceConfigs } from './metadata/importSite';
export { replicateCode, replicateData } from './metadata/replicate';
export { readJobs } from './metadata/jobConfig';
export { readSiteArchive, readSiteFolder } from './metadata/siteFiles';
export type { SiteFiles } from './metadata/siteFiles';
export { refArchSite, seedCatalog } from './store/seed';
export { Transaction } from './store/transaction';
export { INVENTORY_TABLE } from './dw/catalog/inventory';
export type { InventoryRecordData } from './dw/catalog/inventory';

// Its jobs, services and mails.
export { mailQueueOf } from './dw/net/Mail';
export type { MailQueue } from './dw/net/Mail';
export { configureService } from './dw/svc';
export type { JobRecord } from './jobs/jobRecord';
export { jobIds, jobRecords, runJob, startJob } from './jobs/runJob';

// Platform classes, for tests that work on an instance as a script does.
export { CustomObjectMgr } from './dw/object/CustomObjectMgr';
export { BasketMgr } from './dw/order/BasketMgr';
export { Order } from './dw/order/Order';
export { OrderMgr } from './dw/order/OrderMgr';
export { refuseToEdit } from './dw/order/editedOrder';
export { replaceOrder } from './dw/order/replaceOrder';
export type { OrderRecord } from './dw/order/records';
export { HookMgr } from './dw/system/HookMgr';
export { Session } from './dw/system/Session';
export { Status } from './dw/system/Status';

// Who may do what.
export { createAccess, tenantOf, tenantScope } from './access/access';
export type { Access } from './access/access';
export { addRole, setClientScopes, setOcapi, setRole, setWebDav } from './access/permissionDocuments';
export type { ClientScopes, OcapiSettings, RolePermissions, WebDavPermissions } from './access/permissionDocuments';
export { issueToken } from './access/tokens';
export type { TokenClaims } from './access/tokens';

// Its web server: storefront, Business Manager, APIs, WebDAV.
export { json as jsonAnswer } from './web/answers';
export { CodeVersions, installCode } from './apis/ocapi-data/codeVersions';
export { ocapiOrder } from './apis/ocapi-shop/ocapiOrder';
export type { Front, JobStarter } from './web/front';
export { handleFront, isFrontPath } from './web/handleFront';
export { handleScriptRequest } from './web/handleScriptRequest';
export { tooBusy } from './web/requestThreads';
export { createBlockingTransport } from './web/outgoing/blockingTransport';
export { withOwnHost } from './web/outgoing/ownHost';
export { createNetwork } from './web/network';
export type { Handle } from './web/network';
export { serve } from './web/serve';
export type { Answer } from './web/serve';
export { newSession } from './web/sessions';
export { setUpWeb } from './web/settings';
export { STATIC_FILES } from './web/staticFiles';
export { readZip } from './webdav/readZip';
export { WEBDAV } from './webdav/target';

// For tests of cartridges.
export { createInstance, LocalInstance } from './testing/localInstance';
export type { LocalInstanceOptions } from './testing/instanceOptions';
export type { PageRequest } from './testing/localInstance';
export type { AnswerCall, CallAnswer } from './testing/calls';
export { ManualClock } from './testing/manualClock';
export { register } from './testing/register';
