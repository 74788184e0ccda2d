/// The platform on which a chat was held; figures differ by it (HANDBOOK/chats.md, Figures).
public enum ChatPlatform: String, CaseIterable, Codable, Sendable {
  case taobao, jd, pinduoduo, douyin, other
}
