using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Graph;

namespace NetGen.Generator.Reading;

/// <summary>The networks of a compilation, each read and checked once, whoever asks first. Should NetGen itself fail at one, the generator is to say so.</summary>
internal sealed class NetworkReadings
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, Attempt<CheckedNetwork>> _networks = new(SymbolEqualityComparer.Default);

    /// <summary>Null for one that cannot be read at all.</summary>
    public CheckedNetwork? Find(INamedTypeSymbol network, CancellationToken cancellation) => _networks.GetOrAdd(network, type => Attempt.Of(() => Read(type, cancellation))).Value;

    private static CheckedNetwork Read(INamedTypeSymbol network, CancellationToken cancellation)
    {
        DeclarationReading reading = DeclarationReader.Read(network, cancellation);
        return new(reading, GraphBuilder.Build(reading.Declaration));
    }
}

/// <summary>A declaration and what the compiler understands of it.</summary>
internal sealed record CheckedNetwork(DeclarationReading Reading, NetworkGraph Graph);
