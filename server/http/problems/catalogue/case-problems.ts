import type { ProblemWording } from '../problem-wording.ts'

export const caseProblems: Readonly<Record<string, ProblemWording>> = {
  command_not_allowed: {
    title: { zh: '当前阶段不允许此操作', en: 'Not allowed at this stage' },
    detail: {
      zh: '案件处于“{stage}”，不能“{action}”。',
      en: 'The case stands at “{stage}”, where one may not {action}.',
    },
  },
  too_early: {
    title: { zh: '还不到可以操作的时间', en: 'Too early' },
    detail: {
      zh: '[{opens_at} 起]才可以“{action}”。',
      en: 'It is too early to {action}[: that opens at {opens_at}].',
    },
  },
  too_late: {
    title: { zh: '已过可以操作的时间', en: 'Too late' },
    detail: {
      zh: '[{closes_at} 之后]不能再“{action}”。',
      en: 'The time to {action} is over[: it ended at {closes_at}].',
    },
  },
  case_exists: {
    title: { zh: '案件已经建立', en: 'The case exists' },
    detail: {
      zh: '这个案件已经建立。',
      en: 'This case has been opened before.',
    },
  },
  case_busy: {
    title: { zh: '案件正忙', en: 'The case is busy' },
    detail: {
      zh: '同时有太多人在操作这个案件，请稍后重试。',
      en: 'Too many are acting on this case at once. Try again.',
    },
  },
  conflicting_change: {
    title: { zh: '与另一项变更冲突', en: 'In conflict with another change' },
    detail: {
      zh: '另一项变更先一步完成，请重新读取后再试。',
      en: 'Another change came first. Read again, then try again.',
    },
  },
  unknown_command: {
    title: { zh: '没有这个操作', en: 'There is no such action' },
    detail: {
      zh: '没有名为 {action} 的操作。',
      en: 'There is no action named {action}.',
    },
  },
  no_proposal: {
    title: { zh: '没有待答复的方案', en: 'There is no offer' },
    detail: {
      zh: '商家没有提出待答复的方案。',
      en: 'The merchant has made no offer that waits for an answer.',
    },
  },
  evidence_not_found: {
    title: { zh: '没有找到凭证', en: 'The evidence was not found' },
    detail: {
      zh: '没有凭证[ {evidence_id}]，或它不是您上传的。',
      en: 'There is no such evidence item[ as {evidence_id}], or another person uploaded it.',
    },
  },
  evidence_already_finished: {
    title: { zh: '已经完成举证', en: 'Evidence was finished before' },
    detail: {
      zh: '您已经表示举证完毕。',
      en: 'You have said before that your evidence is complete.',
    },
  },
  evidence_not_on_file: {
    title: { zh: '凭证不在案卷里', en: 'The evidence is not on file' },
    detail: {
      zh: '认定所引的凭证不在本案案卷里。',
      en: 'A finding rests on evidence that is not on this case’s file.',
    },
  },
  too_much_evidence: {
    title: { zh: '凭证过多', en: 'Too much evidence' },
    detail: {
      zh: '一个案件每方最多提交 {most} 件凭证。',
      en: 'A side puts {most} items on a case’s file at most.',
    },
  },
  too_many_messages: {
    title: { zh: '留言过多', en: 'Too many messages' },
    detail: {
      zh: '一个案件最多 {most} 条留言。',
      en: 'A case takes {most} messages at most.',
    },
  },
  no_such_deadline: {
    title: { zh: '没有这个期限', en: 'There is no such deadline' },
    detail: {
      zh: '没有正在计时的期限[ {deadline}]。',
      en: 'No deadline[ {deadline}] is running.',
    },
  },
  deadline_paused: {
    title: { zh: '期限已暂停', en: 'The deadline is paused' },
    detail: {
      zh: '期限 {deadline} 已经暂停。',
      en: 'The deadline {deadline} stands still.',
    },
  },
  deadline_running: {
    title: { zh: '期限正在计时', en: 'The deadline is running' },
    detail: {
      zh: '期限 {deadline} 没有暂停。',
      en: 'The deadline {deadline} doesn’t stand still.',
    },
  },
  bad_duration: {
    title: { zh: '时长不对', en: 'Not a duration that can be granted' },
    detail: {
      zh: '请用 ISO 8601 时长，如 PT24H 或 P2D，最长 90 天。',
      en: 'Give an ISO 8601 duration such as PT24H or P2D, 90 days at most.',
    },
  },
}
