import Foundation
import TestSupport
import Testing

/// An hour with five buyers at once, played in a real terminal of 80 columns and read after each
/// step; Transcripts/chats holds script and screens.
@Suite(.serialized) struct HourOfChatsTests {
  private static let path = TranscriptTests.folder + "/chats/hour.md"
  private static let isRecording = ProcessInfo.processInfo.environment["KEFU_RECORD"] == "1"

  @Test func anHour() throws {
    let stage = try DayStage(columns: 80)
    defer { stage.end() }
    let script = try stage.play(Self.path, recording: Self.isRecording)
    #expect(script.steps.count > 35)
  }
}
