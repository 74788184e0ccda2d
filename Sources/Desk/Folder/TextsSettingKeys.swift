import Vocabulary

/// The meanings of the keys of kefu.yaml.
extension Texts {
  static let shopsMeaning = Text(
    zh: "本台接待的店铺，第一个是默认的；常见的平台：\(platforms)",
    en: "the shops that the desk answers for, its own first; known platforms: \(platforms)")
  private static let platforms = Shop.platforms.joined(separator: ", ")
  static let timeZoneMeaning = Text(zh: "店铺的时区", en: "the time zone of the shops")
  static let storeMeaning = Text(
    zh: "记录库；不以 / 开头就从客服台文件夹算起",
    en: "the record store, relative to the desk folder unless it begins with /")
  static let clipboardMeaning = Text(
    zh: "回复怎样到剪贴板", en: "the way by which a reply reaches the clipboard")
  static let paneMeaning = Text(
    zh: "打字时是否在下面显示推荐", en: "whether suggestions are drawn under the prompt while typing")
  static let keyBarMeaning = Text(
    zh: "窗格最后一行是否列出按键", en: "whether the last line under the prompt names the keys")
  static let clockRemindersMeaning = Text(
    zh: "接班、交班时缺卡是否提醒；用打卡机的店写 false",
    en: "whether sign-in and sign-out tell of a missing clocking; false for a shop with a machine")
  static let plainMeaning = Text(
    zh: "给读屏软件用：没有推荐窗格、颜色、图形和会动的东西",
    en: "for a screen reader: no suggestions under the prompt, no colours, no drawn bars, "
      + "nothing that moves")
  static let ambiguousWidthMeaning = Text(
    zh: "… — “ ” 占几列，看终端怎么画", en: "columns that the terminal gives … — “ ”")
  static let graceMeaning = Text(
    zh: "上班后几分钟内不算迟到", en: "minutes after a shift's start that are not late yet")
  static let flagOrderMeaning = Text(
    zh: "几个理由同时成立时用哪面旗", en: "the flag that an order bears when several reasons hold")
  static let chaseLimitMeaning = Text(
    zh: "一个未付款订单最多催几次", en: "times that an unpaid order is chased at most")
  static let returnDaysMeaning = Text(
    zh: "签收后几天内无理由退货",
    en: "days after receipt within which goods are taken back without a reason")
  static let pickedUpMeaning = Text(
    zh: "备注里说明面单已打印的词", en: "words in a note that say that the label was printed")
  static let answerWithinMeaning = Text(
    zh: "买家等几秒算久，列表里变红", en: "seconds after which a buyer who waits is shown in red")
  static let chatDaysMeaning = Text(
    zh: "导入的聊天，买家昵称和内容留多少天；之后抹掉，数字还在",
    en: "days for which imported chats keep buyers' names and texts; then only the figures stay")
  static let tradeMeaning = Text(
    zh: "行业：除了共用的话术，还读 Scripts-Library/trades 下哪几个文件夹",
    en: "the trades whose folders in Scripts-Library/trades are read beside the shared phrases")
  static let toneMeaning = Text(
    zh: "回复的口吻：warm 亲切、brand 品牌、live 直播；shops 里的店可以另写自己的 tone",
    en: "the tone of replies; a shop in `shops` may give its own")
  static let scriptMeaning = Text(
    zh: "回复用简体 simplified、繁体 traditional，还是跟着买家 automatic",
    en: "the characters of replies: those of the buyer's message, or always the same")
  static let habitLimitsMeaning = Text(
    zh: "话术里一种说法最多占百分之几，话术 检查 按它报",
    en: "the largest share of replies with a habit, in per cent, for phrasebook check")
  static let variablesMeaning = Text(
    zh: "话术里还可以用的变量名", en: "names that placeholders may have beside the known ones")
  static let forbiddenWordsMeaning = Text(
    zh: "话术里还不能出现的词", en: "further words that phrases must not hold")
  static let allowedWordsMeaning = Text(
    zh: "话术里例外允许的词", en: "words that phrases may hold although they are on the list")
  static let messageLimitsMeaning = Text(
    zh: "各平台一条消息最多几个字", en: "the longest message that each platform takes")
}
