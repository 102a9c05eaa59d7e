import type { Config, JobsConfig, Plugin, TaskConfig } from 'payload'
import { withRole } from './access/rules.ts'
import { categories } from './categories/collection.ts'
import { decisionTrees } from './decisionPaths/collection.ts'
import { delegations } from './delegations/collection.ts'
import { documents } from './documents/collection.ts'
import { jobsCollection } from './documents/jobs/collection.ts'
import { notifyStep } from './documents/jobs/notify.ts'
import { remind } from './documents/jobs/remind.ts'
import { publishScheduled } from './documents/jobs/tasks.ts'
import { withWatchdog } from './documents/jobs/watchdog.ts'
import { answerErrors } from './doors/answerErrors.ts'
import { guarded } from './doors/guarded.ts'
import { guardPayloadCollections } from './doors/payloadCollections.ts'
import { files } from './files/collection.ts'
import { withUploadLimits } from './files/limits.ts'
import { holidays } from './holidays/collection.ts'
import { recomputeDeadlines } from './holidays/recompute/job.ts'
import { anchorOf, createAnchor } from './ledger/anchor.ts'
import { ledger } from './ledger/collection.ts'
import { letterTemplates } from './letters/templates/collection.ts'
import { sendMail } from './mail/task.ts'
import { languages, message } from './messages/index.ts'
import { offices } from './offices/collection.ts'
import { type Gongkai, type GongkaiOptions, withDefaults } from './options.ts'
import { watchCommits } from './postgres/commit.ts'
import { isPostgres } from './postgres/connection.ts'
import { surviveLostConnections } from './postgres/lostConnections.ts'
import { hasObjects } from './postgres/objects.ts'
import { consistencyPath } from './precedents/admin/path.ts'
import { keepPrecedents } from './precedents/job.ts'
import { identityViews } from './privacy/identityViews.ts'
import { quietLogger } from './quietLogger.ts'
import { quietTask } from './quietTask.ts'
import { requestDeskPath } from './requests/admin/path.ts'
import { requests } from './requests/collection.ts'
import { requestEffects } from './requests/effects/run.ts'
import { eraseRequests } from './requests/erase/job.ts'
import { requestEvents } from './requests/eventsCollection.ts'
import { requestFiles } from './requests/filesCollection.ts'
import { requestParties } from './requests/parties.ts'
import { remindRequests } from './requests/reminders/job.ts'
import { requestReviews } from './requests/reviews/collection.ts'
import { routes } from './routes/collection.ts'
import { screeningReports } from './screening/collection.ts'
import { screeningRules } from './screeningRules/collection.ts'
import { slugs } from './slugs.ts'
import { passwordPath } from './users/admin/password/path.ts'
import { users } from './users/collection.ts'
import { roleGrants } from './users/roleGrants.ts'

export { mailAdapter } from './mail/adapter.ts'
export type { GongkaiOptions } from './options.ts'
export { createObjects, createRegister, dropObjects } from './postgres/objects.ts'
export { type PublicRequests, publicRequests } from './requests/publicDoor.ts'

/**
 * The plugin: government information disclosure for a Payload app. Adds its collections, endpoints,
 * jobs, translations and admin parts to what the host has, and overwrites nothing of it.
 */
export const gongkai =
  (options: GongkaiOptions): Plugin =>
  (config: Config): Config => {
    const settings = withDefaults(options, config.serverURL)
    const { onInit } = config
    return {
      ...config,
      admin: settings.disabled ? (config.admin ?? {}) : withAdminParts(config.admin),
      collections: [
        ...(config.collections ?? []),
        ...[
          documents(settings),
          files(settings),
          categories,
          offices(settings),
          users(settings),
          delegations(settings),
          roleGrants(settings),
          routes(settings),
          screeningReports,
          decisionTrees(settings),
          screeningRules(settings),
          requests(settings),
          requestEvents,
          requestParties,
          requestReviews,
          requestFiles,
          holidays(settings),
          letterTemplates(settings),
          ledger,
          identityViews,
        ].map(guarded),
      ],
      upload: withUploadLimits(config.upload, settings.maxFileBytes),
      custom: { ...config.custom, gongkai: settings },
      hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerErrors] },
      i18n: {
        ...config.i18n,
        translations: withMessages(config.i18n?.translations),
      } as Config['i18n'],
      // A refusal is an answer, not a fault of the program.
      loggingLevels: { ...config.loggingLevels, Refusal: 'info' } as Config['loggingLevels'],
      jobs: {
        ...config.jobs,
        // Whoever can sign in to the host could otherwise run and cancel jobs (trap P37).
        access: {
          run: withRole('admin'),
          queue: withRole('admin'),
          cancel: withRole('admin'),
          ...config.jobs?.access,
        } as JobsConfig['access'],
        ...(settings.disabled ? {} : { shouldAutoRun: withWatchdog(config.jobs?.shouldAutoRun) }),
        jobsCollectionOverrides: jobsCollection(config.jobs?.jobsCollectionOverrides),
        // Also when disabled: the tasks are part of the schema.
        tasks: [...(config.jobs?.tasks ?? []), ...taskConfigs(settings)],
      },
      onInit: async (payload) => {
        await onInit?.(payload)
        quietLogger(payload)
        guardPayloadCollections(payload)
        if (settings.disabled) return
        watchCommits(payload)
        surviveLostConnections(payload)
        await createAnchor(payload, settings.dataDir)
        if (!isPostgres(payload)) return
        if (await hasObjects(payload)) await anchorOf(payload).flush()
        else payload.logger.error('The tables of gongkai are missing: run the migrations')
      },
    }
  }

const taskConfigs = (settings: Gongkai) => {
  const tasks = [
    publishScheduled(settings),
    notifyStep(settings),
    remind(settings),
    sendMail(),
    keepPrecedents(settings),
    requestEffects(settings),
    recomputeDeadlines(settings),
    eraseRequests(settings),
    remindRequests(settings),
  ]
  return tasks.map(settings.disabled ? idle : quietTask)
}

/**
 * A task of a plugin that is disabled: never scheduled, though the schedule stays, because Payload
 * has a table for it. What was queued before fails for good and stays listed; it is not lost in silence.
 */
const idle = ({ onFail: _onFail, schedule = [], ...task }: TaskConfig): TaskConfig => ({
  ...task,
  retries: 0,
  schedule: schedule.map((when) => ({
    ...when,
    hooks: { beforeSchedule: () => ({ shouldSchedule: false }) },
  })),
  handler: () => {
    throw new Error('The plugin gongkai is disabled')
  },
})

/** The inbox on the dashboard and in the navigation, before what the host has there. */
function withAdminParts(admin: Config['admin']): NonNullable<Config['admin']> {
  const { components } = admin ?? {}
  return {
    // Payload would ask gravatar.com for everybody's picture, and so tell it who works here.
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    ...admin,
    components: {
      ...components,
      beforeDashboard: ['gongkai/rsc#Dashboard', ...(components?.beforeDashboard ?? [])],
      beforeNavLinks: [
        'gongkai/rsc#InboxLink',
        'gongkai/rsc#RequestDeskLink',
        ...(components?.beforeNavLinks ?? []),
      ],
      views: {
        changePassword: {
          Component: 'gongkai/rsc#ChangePasswordView',
          path: passwordPath,
          exact: true,
          meta: { title: message('zh', 'people.changePassword') },
        },
        consistency: {
          Component: 'gongkai/rsc#ConsistencyView',
          path: consistencyPath,
          exact: true,
          meta: { title: message('zh', 'precedents.consistency') },
        },
        requestDesk: {
          Component: 'gongkai/rsc#RequestDeskView',
          path: requestDeskPath,
          exact: true,
          meta: { title: message('zh', 'requestDesk.title') },
        },
        // Whoever has yet to change their first password is led there; nobody registers themselves.
        ...(admin?.user === slugs.users
          ? {
              unauthorized: { Component: 'gongkai/rsc#Unauthorized' },
              createFirstUser: { Component: 'gongkai/rsc#NoAdministrator' },
            }
          : {}),
        ...components?.views,
      },
    },
  }
}

type Translations = Record<string, Record<string, unknown>>

/** The plugin's messages under `gongkai`, beside the host's own. */
function withMessages(existing: unknown): Translations {
  const merged: Translations = { ...(existing as Translations | undefined) }
  for (const [language, table] of Object.entries(languages)) {
    merged[language] = { ...merged[language], gongkai: table }
  }
  return merged
}
