import type { CollectionConfig, JobsConfig } from 'payload'
import { withRole } from '../../access/rules.ts'
import { label, labels } from '../../messages/index.ts'

type Overrides = NonNullable<JobsConfig['jobsCollectionOverrides']>

/**
 * Payload's list of jobs, opened to administrators, so that what failed for good is seen: jobs that
 * succeed disappear. Nobody writes it.
 */
export const jobsCollection =
  (before: Overrides | undefined): Overrides =>
  ({ defaultJobsCollection }) => {
    const collection = before ? before({ defaultJobsCollection }) : defaultJobsCollection
    return {
      ...collection,
      labels: labels('name.job', 'name.jobs') as CollectionConfig['labels'],
      access: { ...collection.access, read: withRole('admin') },
      admin: {
        ...collection.admin,
        hidden: ({ user }) => !isAdministrator(user),
        group: label('group.record'),
        useAsTitle: 'taskSlug',
        defaultColumns: ['taskSlug', 'hasError', 'totalTried', 'waitUntil', 'createdAt'],
      },
    }
  }

/** For the menu alone; what may be read is decided by `access`. */
function isAdministrator(user: unknown): boolean {
  const duties = (user as { duties?: { roles?: string[] | null }[] | null } | null)?.duties ?? []
  return duties.some(({ roles }) => roles?.includes('admin'))
}
