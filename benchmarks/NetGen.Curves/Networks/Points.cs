using static NetGen.Curves.Networks.Point;

namespace NetGen.Curves.Networks;

/// <summary>The networks by size. Each is made when it is asked for: the largest has 130 MB of weights.</summary>
internal static class Points
{
    public static IReadOnlyList<Func<Point>> Widths { get; } =
    [
        () => Of(8, Width8.Description, new Width8(), n => n.Predict, (n, o) => new Width8.Trainer(n, o).StepFromOutputGradient),
        () => Of(12, Width12.Description, new Width12(), n => n.Predict, (n, o) => new Width12.Trainer(n, o).StepFromOutputGradient),
        () => Of(16, Width16.Description, new Width16(), n => n.Predict, (n, o) => new Width16.Trainer(n, o).StepFromOutputGradient),
        () => Of(24, Width24.Description, new Width24(), n => n.Predict, (n, o) => new Width24.Trainer(n, o).StepFromOutputGradient),
        () => Of(32, Width32.Description, new Width32(), n => n.Predict, (n, o) => new Width32.Trainer(n, o).StepFromOutputGradient),
        () => Of(48, Width48.Description, new Width48(), n => n.Predict, (n, o) => new Width48.Trainer(n, o).StepFromOutputGradient),
        () => Of(64, Width64.Description, new Width64(), n => n.Predict, (n, o) => new Width64.Trainer(n, o).StepFromOutputGradient),
        () => Of(96, Width96.Description, new Width96(), n => n.Predict, (n, o) => new Width96.Trainer(n, o).StepFromOutputGradient),
        () => Of(128, Width128.Description, new Width128(), n => n.Predict, (n, o) => new Width128.Trainer(n, o).StepFromOutputGradient),
        () => Of(192, Width192.Description, new Width192(), n => n.Predict, (n, o) => new Width192.Trainer(n, o).StepFromOutputGradient),
        () => Of(256, Width256.Description, new Width256(), n => n.Predict, (n, o) => new Width256.Trainer(n, o).StepFromOutputGradient),
        () => Of(384, Width384.Description, new Width384(), n => n.Predict, (n, o) => new Width384.Trainer(n, o).StepFromOutputGradient),
        () => Of(512, Width512.Description, new Width512(), n => n.Predict, (n, o) => new Width512.Trainer(n, o).StepFromOutputGradient),
        () => Of(768, Width768.Description, new Width768(), n => n.Predict, (n, o) => new Width768.Trainer(n, o).StepFromOutputGradient),
        () => Of(1024, Width1024.Description, new Width1024(), n => n.Predict, (n, o) => new Width1024.Trainer(n, o).StepFromOutputGradient),
        () => Of(1536, Width1536.Description, new Width1536(), n => n.Predict, (n, o) => new Width1536.Trainer(n, o).StepFromOutputGradient),
        () => Of(2048, Width2048.Description, new Width2048(), n => n.Predict, (n, o) => new Width2048.Trainer(n, o).StepFromOutputGradient),
        () => Of(3072, Width3072.Description, new Width3072(), n => n.Predict, (n, o) => new Width3072.Trainer(n, o).StepFromOutputGradient),
        () => Of(4096, Width4096.Description, new Width4096(), n => n.Predict, (n, o) => new Width4096.Trainer(n, o).StepFromOutputGradient),
    ];

    public static IReadOnlyList<Func<Point>> Channels { get; } =
    [
        () => Of(4, Channels4.Description, new Channels4(), n => n.Predict, (n, o) => new Channels4.Trainer(n, o).StepFromOutputGradient),
        () => Of(6, Channels6.Description, new Channels6(), n => n.Predict, (n, o) => new Channels6.Trainer(n, o).StepFromOutputGradient),
        () => Of(8, Channels8.Description, new Channels8(), n => n.Predict, (n, o) => new Channels8.Trainer(n, o).StepFromOutputGradient),
        () => Of(12, Channels12.Description, new Channels12(), n => n.Predict, (n, o) => new Channels12.Trainer(n, o).StepFromOutputGradient),
        () => Of(16, Channels16.Description, new Channels16(), n => n.Predict, (n, o) => new Channels16.Trainer(n, o).StepFromOutputGradient),
        () => Of(24, Channels24.Description, new Channels24(), n => n.Predict, (n, o) => new Channels24.Trainer(n, o).StepFromOutputGradient),
        () => Of(32, Channels32.Description, new Channels32(), n => n.Predict, (n, o) => new Channels32.Trainer(n, o).StepFromOutputGradient),
        () => Of(48, Channels48.Description, new Channels48(), n => n.Predict, (n, o) => new Channels48.Trainer(n, o).StepFromOutputGradient),
        () => Of(64, Channels64.Description, new Channels64(), n => n.Predict, (n, o) => new Channels64.Trainer(n, o).StepFromOutputGradient),
        () => Of(96, Channels96.Description, new Channels96(), n => n.Predict, (n, o) => new Channels96.Trainer(n, o).StepFromOutputGradient),
        () => Of(128, Channels128.Description, new Channels128(), n => n.Predict, (n, o) => new Channels128.Trainer(n, o).StepFromOutputGradient),
        () => Of(192, Channels192.Description, new Channels192(), n => n.Predict, (n, o) => new Channels192.Trainer(n, o).StepFromOutputGradient),
        () => Of(256, Channels256.Description, new Channels256(), n => n.Predict, (n, o) => new Channels256.Trainer(n, o).StepFromOutputGradient),
    ];

    public static IReadOnlyList<Func<Point>> Depths { get; } =
    [
        () => Of(1, Depth1.Description, new Depth1(), n => n.Predict, (n, o) => new Depth1.Trainer(n, o).StepFromOutputGradient),
        () => Of(2, Depth2.Description, new Depth2(), n => n.Predict, (n, o) => new Depth2.Trainer(n, o).StepFromOutputGradient),
        () => Of(4, Depth4.Description, new Depth4(), n => n.Predict, (n, o) => new Depth4.Trainer(n, o).StepFromOutputGradient),
        () => Of(8, Depth8.Description, new Depth8(), n => n.Predict, (n, o) => new Depth8.Trainer(n, o).StepFromOutputGradient),
        () => Of(16, Depth16.Description, new Depth16(), n => n.Predict, (n, o) => new Depth16.Trainer(n, o).StepFromOutputGradient),
        () => Of(64, Depth64.Description, new Depth64(), n => n.Predict, (n, o) => new Depth64.Trainer(n, o).StepFromOutputGradient),
        () => Of(256, Depth256.Description, new Depth256(), n => n.Predict, (n, o) => new Depth256.Trainer(n, o).StepFromOutputGradient),
    ];
}
