import { expect, test } from 'vitest';
import { Benchmark, BenchmarkHistory } from '#contract/benchmark.ts';
import { OperatorReleases } from '#contract/contribution.ts';
import { InstrumentList } from '#contract/instrument.ts';
import { Installation, LogPage, Me, MemberList, OperatorList, Organisation } from '#contract/organisation.ts';
import { Comments } from '#contract/comment.ts';
import { PublicReport } from '#contract/public-report.ts';
import { ReportReply } from '#contract/report.ts';
import { ReferenceList } from '#contract/reference.ts';
import { RosterDifference, RosterPage } from '#contract/roster.ts';
import { Participation, StrataPreview, Wave, WaveList } from '#contract/wave.ts';
import { difference } from './replies.ts';
import { answers } from './server.ts';

const schemas = {
  '/installation': Installation,
  '/me': Me,
  '/organisation': Organisation,
  '/waves': WaveList,
  '/instruments': InstrumentList,
  '/waves/wave_4/report': ReportReply,
  '/waves/wave_a/report': ReportReply,
  '/waves/wave_4/comments': Comments,
  '/benchmark': Benchmark,
  '/benchmark/history': BenchmarkHistory,
  '/references': ReferenceList,
  '/members': MemberList,
  '/log': LogPage,
  '/operator/organisations': OperatorList,
  '/operator/releases': OperatorReleases,
  '/public-report': PublicReport,
  '/roster': RosterPage,
  '/waves/wave_7': Wave,
  '/waves/wave_7/strata': StrataPreview,
  '/waves/wave_5/participation': Participation,
};

test.each(Object.entries(schemas))('the sample of %s is what the contract says', (path, schema) => {
  expect(schema.parse(answers[path])).toEqual(answers[path]);
});

test('the sample difference is what the contract says', () => {
  expect(RosterDifference.parse(difference)).toEqual(difference);
});
