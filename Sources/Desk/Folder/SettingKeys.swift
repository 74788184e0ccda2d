import Orders
import Phrasebook
import Terminal

/// The keys of `kefu.yaml`, in the order in which lists show them.
package struct SettingKeys: Sendable {
  package let shops = Setting("shops", .shops, Texts.shopsMeaning)
  package let timeZone = Setting("time_zone", .timeZone, Texts.timeZoneMeaning)
  package let store = Setting("store", .text, usual: ".kefu/kefu.sqlite", Texts.storeMeaning)
  package let clipboard = Setting(
    "clipboard", .choice, usual: Clipboard.Setting.automatic, Texts.clipboardMeaning)
  package let pane = Setting("pane", .yesOrNo, usual: true, Texts.paneMeaning)
  package let keyBar = Setting("key_bar", .yesOrNo, usual: true, Texts.keyBarMeaning)
  package let plain = Setting("plain", .yesOrNo, usual: false, Texts.plainMeaning)
  package let ambiguousIsWide = Setting(
    "ambiguous_width", .width, usual: false, Texts.ambiguousWidthMeaning)
  /// Seconds after a shift's start that are not late yet (HANDBOOK/shifts.md: setting, 0 minutes).
  package let grace = Setting("grace_minutes", .minutes(0...60), usual: 0, Texts.graceMeaning)
  package let clockReminders = Setting(
    "clock_reminders", .yesOrNo, usual: true, Texts.clockRemindersMeaning)
  package let flagOrder = Setting(
    "flag_order", .flagOrder, usual: .standard, Texts.flagOrderMeaning)
  /// The number of times that a buyer may be chased (HANDBOOK/orders.md: once, a setting).
  package let chaseLimit = Setting("chase_limit", .whole(1...9), usual: 1, Texts.chaseLimitMeaning)
  /// The days within which goods may be returned (HANDBOOK/orders.md, Returns and exchanges).
  package let returnDays = Setting("return_days", .whole(1...90), usual: 7, Texts.returnDaysMeaning)
  package let pickedUpWords = Setting(
    "picked_up_words", .pickedUpWords, usual: .standard, Texts.pickedUpMeaning)
  /// The seconds within which a buyer is answered (HANDBOOK/systems.md, S21: 1 minute).
  package let answerWithin = Setting(
    "answer_within", .whole(5...3600), usual: 60, Texts.answerWithinMeaning)
  /// The days for which imported chats keep buyers' names and texts (HANDBOOK/chats.md).
  package let chatDays = Setting("chat_days", .whole(1...3650), usual: 90, Texts.chatDaysMeaning)
  /// The trades whose phrases are read beside the shared ones (HANDBOOK/phrasebook.md, Words).
  package let trade = Setting("trade", .trades, usual: ["clothing"], Texts.tradeMeaning)
  /// The register of replies (HANDBOOK/phrasebook.md, Words); a shop may have its own.
  package let tone = Setting("tone", .choice, usual: Tone.warm, Texts.toneMeaning)
  /// The characters of replies (HANDBOOK/phrasebook.md, Words).
  package let script = Setting(
    "script", .choice, usual: ReplyScript.automatic, Texts.scriptMeaning)
  /// The largest share of replies in per cent that may have a habit of `PhraseHabit`.
  package let habitLimits = Setting(
    "habit_limits", .habits, usual: [:], Texts.habitLimitsMeaning)
  package let variables = Setting("variables", .texts, usual: [], Texts.variablesMeaning)
  package let forbiddenWords = Setting(
    "forbidden_words", .texts, usual: [], Texts.forbiddenWordsMeaning)
  package let allowedWords = Setting("allowed_words", .texts, usual: [], Texts.allowedWordsMeaning)
  /// The longest message by platform, in characters; other platforms take `PhraseRules.usualLimit`.
  package let messageLimits = Setting(
    "message_limits", .limits(1...10_000), usual: [:], Texts.messageLimitsMeaning)
}
